/** The translations: jobs, segments, memory, termbase, checks and exchange. */
@NullMarked
package org.banyancms.translations;

import org.jspecify.annotations.NullMarked;
