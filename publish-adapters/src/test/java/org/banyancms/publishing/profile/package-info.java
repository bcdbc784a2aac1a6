/** The shipped profiles. */
@NullMarked
package org.banyancms.publishing.profile;

import org.jspecify.annotations.NullMarked;
