/** What the repository asks of the channels: where a variant would go and where it stands. */
@NullMarked
package org.banyancms.core.channel;

import org.jspecify.annotations.NullMarked;
