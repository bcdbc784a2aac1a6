/** What every search index must do, and the follower that feeds it. */
@NullMarked
package org.banyancms.core.search;

import org.jspecify.annotations.NullMarked;
