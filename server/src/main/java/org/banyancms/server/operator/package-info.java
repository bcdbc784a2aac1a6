/**
 * What an operator does from the command line: backup, restore, check. A running server is asked
 * through a socket in its data folder, which nobody but the folder's owner can reach.
 */
@NullMarked
package org.banyancms.server.operator;

import org.jspecify.annotations.NullMarked;
