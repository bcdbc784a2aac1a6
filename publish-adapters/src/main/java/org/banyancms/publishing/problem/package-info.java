/** What can be refused about channels and publications. */
@NullMarked
package org.banyancms.publishing.problem;

import org.jspecify.annotations.NullMarked;
