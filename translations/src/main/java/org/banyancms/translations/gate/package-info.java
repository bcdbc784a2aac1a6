/**
 * Gate G09: a translation goes out only whole, reviewed, in line with its source and with the same
 * figures.
 */
@NullMarked
package org.banyancms.translations.gate;

import org.jspecify.annotations.NullMarked;
