/**
 * What a file says of itself: maker, rights, words, time, and the private traces that never leave
 * the house.
 */
@NullMarked
package org.banyancms.media.metadata;

import org.jspecify.annotations.NullMarked;
