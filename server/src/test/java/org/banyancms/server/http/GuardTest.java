package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Nothing is open that is not meant to be")
class GuardTest extends RunningServer {
    private static final Pattern OPEN =
            Pattern.compile(
                    "/|/error|/sign-in|/sign-in/code|/sign-in/oidc|/sign-in/oidc/back|/favicon.ico"
                            + "|/problems.*|/api-docs.*|/v3/api-docs.*|/swagger-ui.*"
                            + "|/api/v1/auth/login|/api/v1/auth/second-factor"
                            + "|/api/v1/delivery/.*|/site.*|/feeds/.*|/sitemap.*"
                            + "|/robots.txt|/media/x/x/x|/media/objects/.*|/[.]well-known/.*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    @DisplayName("every path but the public ones asks who is calling")
    void deniedByDefault() {
        var open = new ArrayList<String>();
        var closed = new ArrayList<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    var method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
                    for (var pattern : mapping.getPatternValues()) {
                        var path =
                                pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "x")
                                        .replace("**", "x");
                        var status = status(to(path).method(method, BodyPublishers.noBody()));
                        (status == 401 ? closed : open).add(path);
                    }
                });

        assertThat(open).allMatch(path -> OPEN.matcher(path).matches());
        assertThat(closed).contains("/api/v1/me", "/api/v1/admin/users", "/api/v1/manage/audit");
    }

    @Test
    @DisplayName("browsers are told to keep pages in bounds")
    void headers() {
        for (var path : List.of("/", "/nowhere", "/api/v1/me")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).isPresent();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    @DisplayName("scripts of other sites may read what is public, and nothing else")
    void crossOrigin() {
        var publicly = send(to("/api/v1/delivery/entries").header("Origin", "https://example.org"));
        var privately = send(asAdministrator("/api/v1/me").header("Origin", "https://example.org"));

        assertThat(publicly.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(privately.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @DisplayName("health tells what the server runs on, and is ready")
    void health() {
        var health = tree(get("/actuator/health"));

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/documents/details/store").asString())
                .isEqualTo("embedded");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(Set.of(401, 404)).contains(get("/actuator/env").statusCode());
    }
}
