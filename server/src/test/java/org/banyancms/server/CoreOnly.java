package org.banyancms.server;

import java.time.Clock;
import java.time.ZoneOffset;
import org.banyancms.core.AccessConfiguration;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.server.start.Launch;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The server with people and audit, and without the rooms of content: what its own tests need,
 * quickly started.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.banyancms.server")
@ComponentScan(
        basePackages = {
            "org.banyancms.server.access",
            "org.banyancms.server.docs",
            "org.banyancms.server.health",
            "org.banyancms.server.page",
            "org.banyancms.server.security",
            "org.banyancms.server.storage"
        },
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Sample)(\\$.*)?"))
@Import(AccessConfiguration.class)
public class CoreOnly {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    /** Starts it by hand, to look at. */
    public static void main(String[] arguments) {
        Launch.run(CoreOnly.class, System.err, arguments);
    }
}
