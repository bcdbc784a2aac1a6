/**
 * Assets and their places in MongoDB: one document per asset, one per live variant that shows any.
 */
@NullMarked
package org.banyancms.media.store.asset;

import org.jspecify.annotations.NullMarked;
