/**
 * The packaged product seen from outside: as a process that can be killed, and as people who call
 * it over HTTP.
 */
@NullMarked
package org.banyancms.server.outside;

import org.jspecify.annotations.NullMarked;
