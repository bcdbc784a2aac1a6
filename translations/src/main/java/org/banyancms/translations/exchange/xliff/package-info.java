/** XLIFF 1.2, 2.0 and 2.1. */
@NullMarked
package org.banyancms.translations.exchange.xliff;

import org.jspecify.annotations.NullMarked;
