/** What the media store can do on this machine, and what a missing program costs. */
@NullMarked
package org.banyancms.media.web.health;

import org.jspecify.annotations.NullMarked;
