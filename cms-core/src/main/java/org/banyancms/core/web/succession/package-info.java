/** Mergers of organisations over HTTP. */
@NullMarked
package org.banyancms.core.web.succession;

import org.jspecify.annotations.NullMarked;
