package org.banyancms.publishing.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** Makes a client with everything switched off that a library likes to do on its own. */
final class PlainClient {
    private PlainClient() {}

    static CloseableHttpClient create(OutboundLimits limits, HostLookup lookup) {
        var connect = Timeout.of(limits.connect());
        var total = Timeout.of(limits.total());
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver(lookup))
                        .setMaxConnTotal(512)
                        .setMaxConnPerRoute(64)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(total)
                                        .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(total).build())
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setRequestExecutor(new WireWatch())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(total).build())
                .setUserAgent("Banyan/0.1 (+publishing)")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static DnsResolver resolver(HostLookup lookup) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return lookup.addresses(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
