/** Files that the public reads: put in place whole or not at all, and served as they stand. */
@NullMarked
package org.banyancms.publishing.adapter.files;

import org.jspecify.annotations.NullMarked;
