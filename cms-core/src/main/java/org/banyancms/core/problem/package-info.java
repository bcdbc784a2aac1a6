/**
 * One door for everything that can be refused: a closed list of problems, told in the user's
 * language.
 */
@NullMarked
package org.banyancms.core.problem;

import org.jspecify.annotations.NullMarked;
