/** Where identities come from. */
@NullMarked
package org.banyancms.core.identity;

import org.jspecify.annotations.NullMarked;
