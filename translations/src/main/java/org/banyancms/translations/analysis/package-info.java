/** How much of a job is new and how much the memory knows. */
@NullMarked
package org.banyancms.translations.analysis;

import org.jspecify.annotations.NullMarked;
