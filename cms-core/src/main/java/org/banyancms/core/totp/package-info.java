/**
 * One-time codes that follow the clock, as authenticator applications make them (RFC 4226, RFC
 * 6238), and the Base32 in which their keys are typed (RFC 4648).
 */
@NullMarked
package org.banyancms.core.totp;

import org.jspecify.annotations.NullMarked;
