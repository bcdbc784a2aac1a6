/** The gates that the ways out contribute to publishing. */
@NullMarked
package org.banyancms.publishing.gate;

import org.jspecify.annotations.NullMarked;
