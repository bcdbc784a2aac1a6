/** What stands beside the code and must not drift from it: compose, and the list of libraries. */
@NullMarked
package org.banyancms.server.deployment;

import org.jspecify.annotations.NullMarked;
