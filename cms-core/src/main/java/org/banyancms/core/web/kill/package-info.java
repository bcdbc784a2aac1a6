/** The second person's part in withdrawals, over HTTP. */
@NullMarked
package org.banyancms.core.web.kill;

import org.jspecify.annotations.NullMarked;
