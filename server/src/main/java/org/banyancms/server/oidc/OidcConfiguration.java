package org.banyancms.server.oidc;

import java.time.Clock;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.server.settings.OidcSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Signing in by a provider of identities. */
@Configuration(proxyBeanMethods = false)
@Import(OidcController.class)
class OidcConfiguration {
    @Bean
    GuardedRequests oidcRequests(OutboundClient client, OidcSettings settings) {
        return new GuardedRequests(client, settings.allowPrivate());
    }

    @Bean
    Provider oidcProvider(OidcSettings settings, GuardedRequests requests, Clock clock) {
        var http = RestClient.builder().requestFactory(requests).build();
        return new Provider(settings, http, clock);
    }

    @Bean
    CodeExchange oidcExchange(GuardedRequests requests) {
        var http =
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters.addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        return new CodeExchange(http, new RestTemplate(requests));
    }
}
