/**
 * Who may do what: people, organisations, roles by organisation and language, tokens. Denied unless
 * granted.
 */
@NullMarked
package org.banyancms.core.access;

import org.jspecify.annotations.NullMarked;
