/** Tests of what readers would see. */
@NullMarked
package org.banyancms.core.preview;

import org.jspecify.annotations.NullMarked;
