/** Content types over HTTP. */
@NullMarked
package org.banyancms.core.web.type;

import org.jspecify.annotations.NullMarked;
