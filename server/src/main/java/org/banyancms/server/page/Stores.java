package org.banyancms.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

/**
 * What the server runs on and how that is, for the start page: the health report without its
 * numbers.
 */
@Component
final class Stores {
    private static final Set<String> OWN_AFFAIRS =
            Set.of("livenessState", "readinessState", "journal");

    /**
     * One of them.
     *
     * @param name its name
     * @param kind what it is in use, in its own words; empty where it does not say
     * @param state {@code well} or {@code failing}
     */
    record Store(String name, String kind, String state) {}

    private final ObjectProvider<HealthContributorRegistry> report;

    Stores(ObjectProvider<HealthContributorRegistry> report) {
        this.report = report;
    }

    List<Store> now() {
        var stores = new ArrayList<Store>();
        report.ifAvailable(known -> addTo(stores, known));
        stores.sort(Comparator.comparing(Store::name));
        return stores;
    }

    private static void addTo(List<Store> stores, HealthContributors known) {
        for (var entry : known) {
            if (!OWN_AFFAIRS.contains(entry.name())
                    && entry.contributor() instanceof HealthIndicator indicator) {
                stores.add(look(entry.name(), indicator));
            }
        }
    }

    private static Store look(String name, HealthIndicator indicator) {
        var health = indicator.health(true);
        boolean well = health != null && health.getStatus().equals(Status.UP);
        var kind = health == null ? null : health.getDetails().get("store");
        return new Store(
                name,
                kind == null ? "" : String.valueOf(kind).replaceFirst(" in .*", ""),
                well ? "well" : "failing");
    }
}
