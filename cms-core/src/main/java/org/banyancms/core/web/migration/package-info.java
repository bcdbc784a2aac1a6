/** Migrations of content types over HTTP. */
@NullMarked
package org.banyancms.core.web.migration;

import org.jspecify.annotations.NullMarked;
