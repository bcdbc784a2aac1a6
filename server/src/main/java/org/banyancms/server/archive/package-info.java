/**
 * Everything that is kept, as one file: taken while the system runs, checked, and put back into any
 * storage.
 */
@NullMarked
package org.banyancms.server.archive;

import org.jspecify.annotations.NullMarked;
