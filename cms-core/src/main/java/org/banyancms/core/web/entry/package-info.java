/** Entries over HTTP: drafting, reviewing, history. */
@NullMarked
package org.banyancms.core.web.entry;

import org.jspecify.annotations.NullMarked;
