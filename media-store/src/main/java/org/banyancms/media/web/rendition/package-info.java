/** What everyone fetches: renditions, films, sounds, documents and captions. */
@NullMarked
package org.banyancms.media.web.rendition;

import org.jspecify.annotations.NullMarked;
