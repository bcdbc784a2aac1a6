/** What the public reads over HTTP, asked well and badly. */
@NullMarked
package org.banyancms.core.web.delivery;

import org.jspecify.annotations.NullMarked;
