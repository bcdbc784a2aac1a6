package org.banyancms.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.health.Vital;
import org.banyancms.core.health.Vitality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the server runs on and how that is, for the start page. */
@Component
final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    /**
     * One of them.
     *
     * @param name its name
     * @param kind what it is in use, if it says so
     * @param state whether it works: {@code well}, {@code limited}, {@code failing}
     */
    record Store(String name, String kind, String state) {}

    private final ObjectProvider<Vital> vitals;

    Stores(ObjectProvider<Vital> vitals) {
        this.vitals = vitals;
    }

    List<Store> now() {
        return vitals.orderedStream().map(Stores::look).toList();
    }

    private static Store look(Vital vital) {
        try {
            var vitality = vital.check();
            return new Store(
                    vital.name(),
                    String.valueOf(vitality.detail().getOrDefault("store", "")),
                    vitality.state().name().toLowerCase(Locale.ROOT));
        } catch (RuntimeException e) {
            LOG.warn("{} is failing", vital.name(), e);
            var failing = Vitality.failing(Map.of());
            return new Store(vital.name(), "", failing.state().name().toLowerCase(Locale.ROOT));
        }
    }
}
