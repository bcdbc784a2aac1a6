/** What must hold of texts, in the languages of the house. */
@NullMarked
package org.banyancms.core.text;

import org.jspecify.annotations.NullMarked;
