/** Channels in MongoDB, one document each. */
@NullMarked
package org.banyancms.publishing.store.channel;

import org.jspecify.annotations.NullMarked;
