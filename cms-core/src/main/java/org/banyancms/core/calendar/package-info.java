/** The Vietnamese lunar calendar, which festivals follow. */
@NullMarked
package org.banyancms.core.calendar;

import org.jspecify.annotations.NullMarked;
