/** Credentials of channels, encrypted at rest; the key stands outside the database. */
@NullMarked
package org.banyancms.publishing.secret;

import org.jspecify.annotations.NullMarked;
