/** Mergers of organisations, put to the test. */
@NullMarked
package org.banyancms.core.succession;

import org.jspecify.annotations.NullMarked;
