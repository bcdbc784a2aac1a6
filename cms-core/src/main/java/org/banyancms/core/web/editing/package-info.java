/** Drafts and presence over HTTP. */
@NullMarked
package org.banyancms.core.web.editing;

import org.jspecify.annotations.NullMarked;
