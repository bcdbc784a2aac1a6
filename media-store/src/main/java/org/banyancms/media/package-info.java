/** The media store: assets, blobs, renditions, rights and consent. */
@NullMarked
package org.banyancms.media;

import org.jspecify.annotations.NullMarked;
