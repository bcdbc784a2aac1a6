/**
 * Channels: each way out that an organisation has registered, what it takes, and whether it is in
 * use.
 *
 * <p>Enters through {@link org.banyancms.publishing.channel.ChannelDesk}.
 */
@NullMarked
package org.banyancms.publishing.channel;

import org.jspecify.annotations.NullMarked;
