/**
 * Pictures as pixels: decoding within bounds, turning upright, sRGB, scaling, encoding, and the
 * credit that stays inside.
 */
@NullMarked
package org.banyancms.media.picture;

import org.jspecify.annotations.NullMarked;
