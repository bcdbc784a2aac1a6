/** The first people of a server, and the file that tells its owner how to sign in. */
@NullMarked
package org.banyancms.server.access;

import org.jspecify.annotations.NullMarked;
