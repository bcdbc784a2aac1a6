/** TBX-Basic: the termbase out and in. */
@NullMarked
package org.banyancms.translations.exchange.tbx;

import org.jspecify.annotations.NullMarked;
