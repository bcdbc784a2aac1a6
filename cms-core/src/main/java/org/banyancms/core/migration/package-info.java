/**
 * Planned migrations of content types: fields are renamed, retyped, moved, localised, shared or
 * removed while editors work, and no value is lost by it.
 */
@NullMarked
package org.banyancms.core.migration;

import org.jspecify.annotations.NullMarked;
