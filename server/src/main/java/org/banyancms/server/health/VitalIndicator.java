package org.banyancms.server.health;

import java.util.Locale;
import org.banyancms.core.health.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows a {@link Vital} in the health report. What is limited still serves, and so counts as up
 * with a word of its own.
 *
 * @param vital what is shown
 */
record VitalIndicator(Vital vital) implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(VitalIndicator.class);

    @Override
    public Health health() {
        try {
            var vitality = vital.check();
            var state =
                    switch (vitality.state()) {
                        case WELL, LIMITED -> Status.UP;
                        case FAILING -> Status.DOWN;
                    };
            var health =
                    Health.status(state)
                            .withDetail("state", vitality.state().name().toLowerCase(Locale.ROOT));
            vitality.detail().forEach(health::withDetail);
            return health.build();
        } catch (RuntimeException e) {
            LOG.warn("{} is failing", vital.name(), e);
            return Health.down().withDetail("state", "failing").build();
        }
    }
}
