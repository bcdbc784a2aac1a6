/** JSON texts. */
@NullMarked
package org.banyancms.publishing.json;

import org.jspecify.annotations.NullMarked;
