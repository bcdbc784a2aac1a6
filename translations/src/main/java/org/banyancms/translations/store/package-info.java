/** The translations in MongoDB: jobs, memory, termbase, demand rules. */
@NullMarked
package org.banyancms.translations.store;

import org.jspecify.annotations.NullMarked;
