/**
 * Signing in by a provider of identities: OpenID Connect's code flow with PKCE, without a session
 * on this side, and with every call to the provider through the hardened client.
 */
@NullMarked
package org.banyancms.server.oidc;

import org.jspecify.annotations.NullMarked;
