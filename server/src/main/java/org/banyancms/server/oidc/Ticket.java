package org.banyancms.server.oidc;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What a browser takes along to the provider and back, sealed, in a cookie.
 *
 * @param state ties the answer to this browser
 * @param nonce ties the provider's token to this sign-in
 * @param verifier proves that who asked for the code is who redeems it
 * @param redirect where the provider sends the browser back to
 * @param lang language of the page
 * @param until until when
 */
record Ticket(
        String state, String nonce, String verifier, String redirect, String lang, Instant until) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PARTS = 6;

    static Ticket next(String redirect, String lang, Instant until) {
        return new Ticket(secret(), secret(), secret(), redirect, lang, until);
    }

    String written() {
        return String.join(" ", state, nonce, verifier, redirect, until.toString(), lang);
    }

    static Ticket read(String text) {
        var parts = text.split(" ", PARTS);
        return new Ticket(
                parts[0], parts[1], parts[2], parts[3], parts[5], Instant.parse(parts[4]));
    }

    OAuth2AuthorizationRequest request(ClientRegistration provider) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(redirect)
                .scopes(provider.getScopes())
                .state(state)
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                provider.getRegistrationId(),
                                OidcParameterNames.NONCE,
                                nonce,
                                PkceParameterNames.CODE_VERIFIER,
                                verifier))
                .additionalParameters(
                        Map.of(
                                OidcParameterNames.NONCE,
                                digest(nonce),
                                PkceParameterNames.CODE_CHALLENGE,
                                digest(verifier),
                                PkceParameterNames.CODE_CHALLENGE_METHOD,
                                "S256"))
                .build();
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return encoded(hash.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
