/** A durable MongoDB server inside the process: bytes in, bytes out, committed before the reply. */
@NullMarked
package org.banyancms.embeddedmongo;

import org.jspecify.annotations.NullMarked;
