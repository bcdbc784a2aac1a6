/**
 * Who is to write, edit, review or translate which text by when. An assignment asks; the rights to
 * do the work stay with the roles, and the work itself with the desks.
 */
@NullMarked
package org.banyancms.core.assignment;

import org.jspecify.annotations.NullMarked;
