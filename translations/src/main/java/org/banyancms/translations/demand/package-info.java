/** Which languages a source is to be had in, once it is approved. */
@NullMarked
package org.banyancms.translations.demand;

import org.jspecify.annotations.NullMarked;
