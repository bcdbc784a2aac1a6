/** What the public reads over HTTP. */
@NullMarked
package org.banyancms.core.web.delivery;

import org.jspecify.annotations.NullMarked;
