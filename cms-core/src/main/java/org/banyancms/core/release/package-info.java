/**
 * Publishing: sets of variants that go out together, checked by every gate inside the commit, and
 * what is done when something public turns out wrong.
 */
@NullMarked
package org.banyancms.core.release;

import org.jspecify.annotations.NullMarked;
