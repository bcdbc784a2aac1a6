/**
 * What goes on before a text is saved: drafts that a browser keeps for its writer, and who else is
 * at the same text. Neither ever touches a revision.
 */
@NullMarked
package org.banyancms.core.editing;

import org.jspecify.annotations.NullMarked;
