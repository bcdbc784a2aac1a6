package org.banyancms.server.oidc;

import static java.util.Objects.requireNonNull;

import org.banyancms.core.access.Vouching.Voucher;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;

/** Redeems the code that a browser brings back, and reads who it is for. */
final class CodeExchange {
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    /**
     * @param http calls the provider's token endpoint
     * @param keys fetches the keys with which it signs
     */
    CodeExchange(RestClient http, RestOperations keys) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(http);
        exchange =
                new OidcAuthorizationCodeAuthenticationProvider(
                        tokens,
                        request -> new DefaultOidcUser(java.util.List.of(), request.getIdToken()));
        exchange.setJwtDecoderFactory(provider -> decoder(provider, keys));
    }

    /** Who it is; state, nonce, signature, audience and time have been checked. */
    Voucher redeem(ClientRegistration provider, Ticket ticket, String state, String code) {
        var answer =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(ticket.redirect())
                        .state(state)
                        .build();
        var asked = new OAuth2AuthorizationExchange(ticket.request(provider), answer);
        var authenticated =
                requireNonNull(
                        exchange.authenticate(new OAuth2LoginAuthenticationToken(provider, asked)));
        return voucher((OidcUser) requireNonNull(authenticated.getPrincipal()));
    }

    private static Voucher voucher(OidcUser user) {
        var verified = Boolean.TRUE.equals(user.getEmailVerified());
        return new Voucher(
                requireNonNull(user.getIssuer()).toString(),
                requireNonNull(user.getSubject()),
                verified ? user.getEmail() : null,
                user.getFullName());
    }

    private static JwtDecoder decoder(ClientRegistration provider, RestOperations keys) {
        var address = requireNonNull(provider.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(address).restOperations(keys).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return decoder;
    }
}
