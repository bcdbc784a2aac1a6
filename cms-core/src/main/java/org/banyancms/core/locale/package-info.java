/** Languages: their tags, names and direction. */
@NullMarked
package org.banyancms.core.locale;

import org.jspecify.annotations.NullMarked;
