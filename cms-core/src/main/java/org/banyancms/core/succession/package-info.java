/**
 * Mergers of organisations: what one of them has passes over to its successor on a day that was set
 * before, once, and whatever fails meanwhile.
 */
@NullMarked
package org.banyancms.core.succession;

import org.jspecify.annotations.NullMarked;
