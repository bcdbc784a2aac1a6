/** The texts of what can be refused. */
@NullMarked
package org.banyancms.publishing.problem;

import org.jspecify.annotations.NullMarked;
