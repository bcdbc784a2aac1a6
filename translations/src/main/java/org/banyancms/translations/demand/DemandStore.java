package org.banyancms.translations.demand;

import java.util.List;

/** Where demand rules are kept. */
public interface DemandStore {

    /** Every rule, in the order of their names. */
    List<DemandRule> all();

    /** Adds a rule, or replaces the one of the same identity. */
    void put(DemandRule rule);
}
