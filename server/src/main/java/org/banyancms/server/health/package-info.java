/** The health of the server as operators and load balancers see it. */
@NullMarked
package org.banyancms.server.health;

import org.jspecify.annotations.NullMarked;
