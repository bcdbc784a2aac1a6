/** What people say to each other about a text, at the place that it is about. */
@NullMarked
package org.banyancms.core.discussion;

import org.jspecify.annotations.NullMarked;
