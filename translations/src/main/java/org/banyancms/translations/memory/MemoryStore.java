package org.banyancms.translations.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.banyancms.core.locale.LocaleTag;

/** Where the memory is kept. */
public interface MemoryStore {

    /**
     * A pair as it is kept.
     *
     * @param id the fingerprint of its two texts, 32 hexadecimal digits
     * @param keptAt when it was kept last, by the clock of the node that did so
     * @param unit the pair
     */
    record Kept(String id, Instant keptAt, MemoryUnit unit) {}

    /** Keeps pairs; a pair that is there already gets the newer provenance. */
    void keep(List<MemoryUnit> units);

    /** Every pair of two languages that was kept at an instant or later, in no order. */
    void since(LocaleTag source, LocaleTag target, Instant from, Consumer<Kept> pair);

    /** The pairs of these ids, in no order. */
    List<Kept> find(Collection<String> ids);
}
