/** The launcher script, run against machines that lack one thing or another. */
@NullMarked
package org.banyancms.server.launcher;

import org.jspecify.annotations.NullMarked;
