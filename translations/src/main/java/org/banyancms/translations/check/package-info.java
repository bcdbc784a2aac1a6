/**
 * What is looked at in every translation, on every path in: codes, numbers, addresses, terms,
 * script.
 */
@NullMarked
package org.banyancms.translations.check;

import org.jspecify.annotations.NullMarked;
