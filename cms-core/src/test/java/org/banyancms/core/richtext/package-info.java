/** What must hold of rich text on its way in, through and out. */
@NullMarked
package org.banyancms.core.richtext;

import org.jspecify.annotations.NullMarked;
