package org.banyancms.translations.memory;

import java.util.List;
import java.util.function.Consumer;
import org.banyancms.core.locale.LocaleTag;

/** Where the memory is kept. */
public interface MemoryStore {

    /** Keeps pairs; a pair that is there already gets the newer provenance. */
    void keep(List<MemoryUnit> units);

    /**
     * Every pair of two languages whose source has a number of tokens within these bounds, both
     * included.
     */
    void forEach(
            LocaleTag source,
            LocaleTag target,
            int leastTokens,
            int mostTokens,
            Consumer<MemoryUnit> unit);
}
