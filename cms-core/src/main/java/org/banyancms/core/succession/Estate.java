package org.banyancms.core.succession;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;

/** All that organisations have. */
public final class Estate {
    private final Supplier<List<Holding>> holdings;

    /**
     * @param holdings asked for when they are needed, since other modules bring some
     */
    public Estate(Supplier<List<Holding>> holdings) {
        this.holdings = holdings;
    }

    List<Holding> holdings() {
        return holdings.get();
    }

    /** How much an organisation has of each thing that would pass over at an instant. */
    Map<String, Long> counts(OrganisationCode from, Instant on) {
        var counts = new LinkedHashMap<String, Long>();
        holdings().forEach(holding -> counts.put(holding.name(), holding.count(from, on)));
        return counts;
    }
}
