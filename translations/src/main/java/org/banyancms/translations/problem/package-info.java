/** Everything that the translations can refuse. */
@NullMarked
package org.banyancms.translations.problem;

import org.jspecify.annotations.NullMarked;
