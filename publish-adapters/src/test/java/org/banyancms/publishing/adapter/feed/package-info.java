/** The feeds, read again by a feed reader. */
@NullMarked
package org.banyancms.publishing.adapter.feed;

import org.jspecify.annotations.NullMarked;
