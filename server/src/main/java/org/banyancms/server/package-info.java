/** The running server: it wires the modules, guards them and shows them over HTTP. */
@NullMarked
package org.banyancms.server;

import org.jspecify.annotations.NullMarked;
