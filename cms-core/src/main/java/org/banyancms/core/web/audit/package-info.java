/** Reading the audit trail over HTTP. */
@NullMarked
package org.banyancms.core.web.audit;

import org.jspecify.annotations.NullMarked;
