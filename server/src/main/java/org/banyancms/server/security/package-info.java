/** Who is calling, what they may reach, and what keeps browsers and hostile clients in bounds. */
@NullMarked
package org.banyancms.server.security;

import org.jspecify.annotations.NullMarked;
