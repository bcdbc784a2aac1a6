/**
 * The publication gates that know media: rights, consent, file type, access, synthetic media,
 * stand-ins.
 */
@NullMarked
package org.banyancms.media.gate;

import org.jspecify.annotations.NullMarked;
