/**
 * Assets: a file with what is known of it, what may be done with it, and what is said of it in each
 * language.
 */
@NullMarked
package org.banyancms.media.asset;

import org.jspecify.annotations.NullMarked;
