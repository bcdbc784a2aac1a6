/** Field values as JSON trees, and the one spelling of such a tree that hashes are taken of. */
@NullMarked
package org.banyancms.core.field;

import org.jspecify.annotations.NullMarked;
