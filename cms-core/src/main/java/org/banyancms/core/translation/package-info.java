/** What the repository asks of the translations: how far behind its source a variant is. */
@NullMarked
package org.banyancms.core.translation;

import org.jspecify.annotations.NullMarked;
