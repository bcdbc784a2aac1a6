/**
 * The proof by killing: people write over HTTP, the process is killed with -9 at random moments,
 * and after the next start nothing is missing that was acknowledged.
 */
@NullMarked
package org.banyancms.server.killing;

import org.jspecify.annotations.NullMarked;
