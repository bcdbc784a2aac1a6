/**
 * Feeds of the newest stories in each language: Atom with tombstones, RSS with pictures, JSON Feed.
 */
@NullMarked
package org.banyancms.publishing.adapter.feed;

import org.jspecify.annotations.NullMarked;
