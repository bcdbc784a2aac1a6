package org.banyancms.server.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identities by which people may sign in (OpenID Connect).
 *
 * @param issuer address of the provider, as its tokens name it; empty offers none
 * @param clientId what this server is called there
 * @param secretFile file that holds the secret agreed with the provider, and nothing else; empty
 *     for a public client
 * @param allowPrivate whether the provider may have a private address, as one inside the house has
 * @param createAccounts whether those who have no account get one, without any role
 */
@ConfigurationProperties("banyan.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("banyan") String clientId,
        @DefaultValue("") String secretFile,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("false") boolean createAccounts) {

    /** Whether there is a provider at all. */
    public boolean isOffered() {
        return !issuer.isBlank();
    }
}
