/** Public files. */
@NullMarked
package org.banyancms.publishing.adapter.files;

import org.jspecify.annotations.NullMarked;
