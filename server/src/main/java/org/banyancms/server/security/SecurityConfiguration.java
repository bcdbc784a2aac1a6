package org.banyancms.server.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.banyancms.core.access.PasswordHasher;
import org.banyancms.core.access.SecretSeal;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.web.ProblemWriter;
import org.banyancms.publishing.PublishingSettings;
import org.banyancms.publishing.secret.KeyFile;
import org.banyancms.publishing.secret.SecretBox;
import org.banyancms.server.settings.LimitSettings;
import org.banyancms.server.settings.ServerSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Denies by default, tells every refusal in one shape, and sets the headers that keep browsers in
 * bounds.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
class SecurityConfiguration {

    @Bean
    PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher();
    }

    /**
     * Under the key of the channels' credentials: one key to keep, to back up and to give nodes.
     */
    @Bean
    SecretSeal secretSeal(PublishingSettings settings, ServerSettings server) {
        var random = new SecureRandom();
        byte[] key =
                settings.secretKey().isBlank()
                        ? new KeyFile(server.data().resolve("keys").resolve("publishing.key"))
                                .key(random)
                        : Base64.getDecoder().decode(settings.secretKey().strip());
        return new BoxedSecrets(new SecretBox(key, random));
    }

    @Bean
    Refusals refusals(
            ProblemWriter problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new Refusals(problems, handlers);
    }

    @Bean
    SecurityFilterChain guarded(
            HttpSecurity http,
            Refusals refusals,
            Tokens tokens,
            SignIn signIn,
            LimitSettings limits,
            ProblemWriter problems) {
        http.addFilterBefore(new CallerFilter(tokens, signIn, problems), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(limits, problems), CallerFilter.class);
        PublicPaths.open(http);
        return bounded(withoutSessions(http), refusals).build();
    }

    private static HttpSecurity bounded(HttpSecurity http, Refusals refusals) {
        return http.exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .cors(cors -> cors.configurationSource(everybodyMayRead()))
                .headers(SecurityConfiguration::headers);
    }

    /**
     * Signing in, out and the CSRF token are our own: see CallerFilter and the resources of people.
     */
    private static HttpSecurity withoutSessions(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** Keeps Boot from making up a user: people come from our own store. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new IllegalStateException("callers are found by CallerFilter");
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(
            ProblemWriter problems) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass("");
                        host.getPipeline().addValve(new ProblemValve(problems));
                    }
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new PageHeaders())
                .referrerPolicy(
                        policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy ->
                        policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /** What is public may be read by the scripts of any site, without anybody's cookie. */
    private static UrlBasedCorsConfigurationSource everybodyMayRead() {
        var open = new CorsConfiguration();
        open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        open.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        open.setAllowedHeaders(
                List.of("Accept", "Accept-Language", "Content-Type", "If-None-Match"));
        open.setExposedHeaders(List.of("ETag", "Content-Language", "Link", "Surrogate-Key"));
        open.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/v1/delivery/**", open);
        source.registerCorsConfiguration("/media/**", open);
        source.registerCorsConfiguration("/feeds/**", open);
        return source;
    }
}
