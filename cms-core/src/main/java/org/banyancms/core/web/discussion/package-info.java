/** Discussions over HTTP. */
@NullMarked
package org.banyancms.core.web.discussion;

import org.jspecify.annotations.NullMarked;
