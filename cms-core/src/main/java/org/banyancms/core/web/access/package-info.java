/**
 * Signing in and out, who is calling, and administering people, organisations, duties, roles and
 * tokens, over HTTP.
 */
@NullMarked
package org.banyancms.core.web.access;

import org.jspecify.annotations.NullMarked;
