/** Secrets at rest. */
@NullMarked
package org.banyancms.publishing.secret;

import org.jspecify.annotations.NullMarked;
