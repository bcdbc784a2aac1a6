package org.banyancms.server.security;

import java.util.List;
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

    /** Questions too long for an address, and signing in. */
    static final List<String> POST =
            List.of(
                    "/api/v1/delivery/query",
                    "/api/v1/delivery/graphql",
                    "/api/v1/auth/login",
                    "/sign-in");

    static final List<HttpMethod> READING =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private PublicPaths() {}

    /** Opens these, and nothing else. */
    static void open(HttpSecurity http) {
        var read = READ.toArray(String[]::new);
        var post = POST.toArray(String[]::new);
        http.authorizeHttpRequests(paths -> {
            READING.forEach(method -> paths.requestMatchers(method, read).permitAll());
            paths.requestMatchers(HttpMethod.POST, post).permitAll();
            paths.anyRequest().authenticated();
        });
    }
}
