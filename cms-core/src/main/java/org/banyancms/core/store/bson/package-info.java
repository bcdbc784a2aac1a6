/** JSON trees as BSON documents and back, for the stores of every module. */
@NullMarked
package org.banyancms.core.store.bson;

import org.jspecify.annotations.NullMarked;
