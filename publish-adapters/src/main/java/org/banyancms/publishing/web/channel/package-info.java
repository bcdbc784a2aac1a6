/** Channels over HTTP. */
@NullMarked
package org.banyancms.publishing.web.channel;

import org.jspecify.annotations.NullMarked;
