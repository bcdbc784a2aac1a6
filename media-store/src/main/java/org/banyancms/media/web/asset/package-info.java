/** Uploading, reading and editing assets. */
@NullMarked
package org.banyancms.media.web.asset;

import org.jspecify.annotations.NullMarked;
