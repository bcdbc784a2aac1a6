/** Takes variants that were there before any job into the care of the translations. */
@NullMarked
package org.banyancms.translations.adoption;

import org.jspecify.annotations.NullMarked;
