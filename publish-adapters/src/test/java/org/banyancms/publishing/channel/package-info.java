/** Registering channels. */
@NullMarked
package org.banyancms.publishing.channel;

import org.jspecify.annotations.NullMarked;
