/** Tests of entries. */
@NullMarked
package org.banyancms.core.entry;

import org.jspecify.annotations.NullMarked;
