/** Tests of the module as a whole. */
@NullMarked
package org.banyancms.publishing;

import org.jspecify.annotations.NullMarked;
