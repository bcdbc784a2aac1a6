/** The pages that people see first: what is running here, how to sign in, and what went wrong. */
@NullMarked
package org.banyancms.server.page;

import org.jspecify.annotations.NullMarked;
