/** The HTTP resources of the media store: the only place of this module where HTTP is spoken. */
@NullMarked
package org.banyancms.media.web;

import org.jspecify.annotations.NullMarked;
