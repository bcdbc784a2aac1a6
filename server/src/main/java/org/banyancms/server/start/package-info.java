/**
 * Starting and stopping: what the command line says, what the start needs, and how it is refused in
 * one sentence.
 */
@NullMarked
package org.banyancms.server.start;

import org.jspecify.annotations.NullMarked;
