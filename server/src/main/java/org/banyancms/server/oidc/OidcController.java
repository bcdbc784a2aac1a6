package org.banyancms.server.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.banyancms.core.access.SecretSeal;
import org.banyancms.core.access.SignInStep;
import org.banyancms.core.access.Vouching;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.server.access.SystemActor;
import org.banyancms.server.page.SignInAnswers;
import org.banyancms.server.settings.OidcSettings;
import org.banyancms.server.settings.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sends browsers to the provider of identities, and takes them back. */
@RestController
class OidcController {
    static final String START = "/sign-in/oidc";
    static final String BACK = "/sign-in/oidc/back";
    private static final String COOKIE = "banyan_oidc";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);

    private final OidcSettings settings;
    private final ServerSettings server;
    private final Provider provider;
    private final CodeExchange exchange;
    private final Vouching vouching;
    private final SecretSeal seal;
    private final Clock clock;

    OidcController(
            OidcSettings settings,
            ServerSettings server,
            Provider provider,
            CodeExchange exchange,
            Vouching vouching,
            SecretSeal seal,
            Clock clock) {
        this.settings = settings;
        this.server = server;
        this.provider = provider;
        this.exchange = exchange;
        this.vouching = vouching;
        this.seal = seal;
        this.clock = clock;
    }

    @GetMapping(START)
    ResponseEntity<?> start(
            @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        if (!settings.isOffered()) {
            return SignInAnswers.failed(lang, "oidc_unavailable");
        }
        var ticket = Ticket.next(base(request) + BACK, lang, clock.instant().plus(LASTS));
        try {
            var asked = ticket.request(provider.registration());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(asked.getAuthorizationRequestUri()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(
                            HttpHeaders.SET_COOKIE,
                            cookie(request, seal.seal(ticket.written(), COOKIE), LASTS))
                    .build();
        } catch (RestClientException | IllegalStateException e) {
            LOG.warn("The provider of identities {} does not answer", settings.issuer(), e);
            return SignInAnswers.failed(lang, "oidc_unavailable");
        }
    }

    @GetMapping(BACK)
    @QueryParameters({"iss", "session_state", "error_description", "error_uri", "scope"})
    ResponseEntity<?> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @CookieValue(name = COOKIE, defaultValue = "") String sealed,
            HttpServletRequest request) {
        var ticket = opened(sealed);
        if (ticket == null || code.isEmpty() || !error.isEmpty()) {
            return SignInAnswers.failed(ticket == null ? "" : ticket.lang(), "oidc_refused");
        }
        try {
            var step = vouched(ticket, state, code, request.getRemoteAddr());
            return SignInAnswers.of(
                    ticket.lang(), step, request, cookie(request, "", Duration.ZERO));
        } catch (ProblemException refused) {
            return SignInAnswers.failed(ticket.lang(), refused.kind().code());
        } catch (AuthenticationException | RestClientException | IllegalStateException e) {
            LOG.warn("A sign-in by {} failed", settings.issuer(), e);
            return SignInAnswers.failed(ticket.lang(), "oidc_refused");
        }
    }

    private SignInStep vouched(Ticket ticket, String state, String code, String address) {
        var voucher = exchange.redeem(provider.registration(), ticket, state, code);
        var maker = settings.createAccounts() ? SystemActor.now(clock) : null;
        return vouching.in(voucher, maker, address);
    }

    private @Nullable Ticket opened(String sealed) {
        if (sealed.isEmpty()) {
            return null;
        }
        try {
            var ticket = Ticket.read(seal.open(sealed, COOKIE));
            return isOver(ticket.until()) ? null : ticket;
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.debug("Somebody brought a cookie that is not ours", e);
            return null;
        }
    }

    private boolean isOver(Instant until) {
        return !clock.instant().isBefore(until);
    }

    private String base(HttpServletRequest request) {
        return server.publicUrl().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : server.publicUrl();
    }

    private static String cookie(HttpServletRequest request, String value, Duration lasts) {
        return SignInAnswers.cookie(COOKIE, request, value, lasts);
    }
}
