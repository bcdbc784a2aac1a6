package org.banyancms.server.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What needs no signing in. Everything else does. */
final class PublicPaths {
    /** Reading for everybody. */
    static final List<String> READ =
            List.of(
                    "/",
                    "/start/**",
                    "/favicon.svg",
                    "/favicon.ico",
                    "/robots.txt",
                    "/problems",
                    "/sign-in",
                    "/sign-in/code",
                    "/sign-in/oidc",
                    "/sign-in/oidc/back",
                    "/problems/{code}",
                    "/api/v1/delivery/**",
                    "/media/*/*/*",
                    "/media/objects/**",
                    "/feeds/**",
                    "/sitemap.xml",
                    "/sitemap-*.xml",
                    "/site",
                    "/site/**",
                    "/.well-known/**",
                    "/actuator/health",
                    "/actuator/health/**",
                    "/api-docs",
                    "/api-docs.yaml",
                    "/api-docs/**",
                    "/error");

    /** Signing in, by whatever session the browser may still have. */
    static final List<String> SIGNING_IN =
            List.of(
                    "/api/v1/auth/login",
                    "/api/v1/auth/second-factor",
                    "/sign-in",
                    "/sign-in/code");

    /** Questions too long for an address. */
    static final List<String> QUESTIONS =
            List.of("/api/v1/delivery/query", "/api/v1/delivery/graphql");

    static final List<HttpMethod> READING =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private PublicPaths() {}

    /** Opens these, and nothing else. */
    static void open(HttpSecurity http) {
        var read = READ.toArray(String[]::new);
        var post = Stream.concat(QUESTIONS.stream(), SIGNING_IN.stream()).toArray(String[]::new);
        http.authorizeHttpRequests(paths -> {
            READING.forEach(method -> paths.requestMatchers(method, read).permitAll());
            paths.requestMatchers(HttpMethod.POST, post).permitAll();
            paths.anyRequest().authenticated();
        });
    }
}
