/** The repository's rooms, put together for tests. */
@NullMarked
package org.banyancms.core.house;

import org.jspecify.annotations.NullMarked;
