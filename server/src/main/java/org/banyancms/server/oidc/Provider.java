package org.banyancms.server.oidc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.banyancms.server.settings.OidcSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/** What the provider says of itself, asked when it is first needed and again every hour. */
final class Provider {
    private static final Duration TRUSTED = Duration.ofHours(1);

    private record Known(ClientRegistration registration, Instant until) {}

    private final OidcSettings settings;
    private final RestClient http;
    private final Clock clock;
    private @Nullable Known known;

    Provider(OidcSettings settings, RestClient http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** The provider as a client needs it. Fails where the provider does not answer. */
    synchronized ClientRegistration registration() {
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            current = new Known(discovered(), now.plus(TRUSTED));
            known = current;
        }
        return current.registration();
    }

    private ClientRegistration discovered() {
        var issuer = settings.issuer();
        var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        var found =
                Optional.ofNullable(
                                http.get()
                                        .uri(address)
                                        .retrieve()
                                        .body(
                                                new ParameterizedTypeReference<
                                                        Map<String, Object>>() {}))
                        .orElseThrow(() -> new IllegalStateException("nothing at " + address));
        if (!issuer.equals(found.get("issuer"))) {
            throw new IllegalStateException(address + " speaks for another issuer");
        }
        return client(ClientRegistrations.fromOidcConfiguration(found));
    }

    private ClientRegistration client(ClientRegistration.Builder builder) {
        var open = settings.secretFile().isBlank();
        if (open) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.registrationId("oidc")
                .clientId(settings.clientId())
                .clientSecret(open ? "" : secret())
                .redirectUri("{baseUrl}" + OidcController.BACK)
                .scope("openid", "email", "profile")
                .build();
    }

    private String secret() {
        try {
            return Files.readString(Path.of(settings.secretFile())).strip();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + settings.secretFile(), e);
        }
    }
}
