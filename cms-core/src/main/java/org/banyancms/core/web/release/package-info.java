/** Publishing over HTTP: gates, releases, corrections. */
@NullMarked
package org.banyancms.core.web.release;

import org.jspecify.annotations.NullMarked;
