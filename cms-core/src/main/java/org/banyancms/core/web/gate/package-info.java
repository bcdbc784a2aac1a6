/** Waivers over HTTP. */
@NullMarked
package org.banyancms.core.web.gate;

import org.jspecify.annotations.NullMarked;
