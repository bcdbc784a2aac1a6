/**
 * What readers fetch: renditions by name, made once, under addresses that never change their
 * content.
 */
@NullMarked
package org.banyancms.media.rendition;

import org.jspecify.annotations.NullMarked;
