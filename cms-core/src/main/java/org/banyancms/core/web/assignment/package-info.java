/** Assignments over HTTP. */
@NullMarked
package org.banyancms.core.web.assignment;

import org.jspecify.annotations.NullMarked;
