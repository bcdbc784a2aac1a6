/**
 * How an operator's command reaches a running server: a socket in the data folder, which nobody but
 * the folder's owner can open.
 */
@NullMarked
package org.banyancms.server.door;

import org.jspecify.annotations.NullMarked;
