package org.banyancms.server.security;

import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.banyancms.core.access.PasswordHasher;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.web.ProblemWriter;
import org.banyancms.server.settings.LimitSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
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
class SecurityConfiguration {

    @Bean
    PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher();
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
        PublicPaths.READING.forEach(method ->
                http.authorizeHttpRequests(paths ->
                        paths.requestMatchers(method, PublicPaths.READ.toArray(String[]::new))
                                .permitAll()));
        return http.authorizeHttpRequests(paths ->
                        paths.requestMatchers(
                                        HttpMethod.POST, PublicPaths.POST.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(
                        new CallerFilter(tokens, signIn, problems), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(limits, problems), CallerFilter.class)
                .cors(cors -> cors.configurationSource(everybodyMayRead()))
                .headers(SecurityConfiguration::headers)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(
                        AbstractHttpConfigurer
                                ::disable) // CallerFilter asks for the session's own token
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
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
