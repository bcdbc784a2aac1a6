/**
 * What an operator does from the command line: backup, restore, check. A running server is asked
 * through its door; otherwise the storage is opened here.
 */
@NullMarked
package org.banyancms.server.operator;

import org.jspecify.annotations.NullMarked;
