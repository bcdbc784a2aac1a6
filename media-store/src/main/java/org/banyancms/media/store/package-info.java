/** The collections of the media store: the only place of this module where MongoDB is spoken. */
@NullMarked
package org.banyancms.media.store;

import org.jspecify.annotations.NullMarked;
