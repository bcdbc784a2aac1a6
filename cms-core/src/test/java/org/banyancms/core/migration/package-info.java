/** Migrations of content types. */
@NullMarked
package org.banyancms.core.migration;

import org.jspecify.annotations.NullMarked;
