/** XLIFF 1.2 and the core of 2.0, 2.1 and 2.2. */
@NullMarked
package org.banyancms.translations.exchange.xliff;

import org.jspecify.annotations.NullMarked;
