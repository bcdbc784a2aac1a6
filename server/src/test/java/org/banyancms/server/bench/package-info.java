/** Measures the packaged product from outside. */
@NullMarked
package org.banyancms.server.bench;

import org.jspecify.annotations.NullMarked;
