/**
 * Writes JSON texts whose bytes are the same each time, because they are signed, hashed and
 * compared.
 */
@NullMarked
package org.banyancms.publishing.json;

import org.jspecify.annotations.NullMarked;
