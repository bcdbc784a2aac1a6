package org.banyancms.server.start;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Tomcat writes to its connections. */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {
    /** A list of 25 fits in; Tomcat's own 8 KB would take several calls of the system for it. */
    private static final String WRITE_BUFFER = Integer.toString(32 * 1024);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> writeBuffer() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector -> connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER));
    }
}
