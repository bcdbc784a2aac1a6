package org.banyancms.core.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.banyancms.core.delivery.LiveReferences;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** Loads what a level of the graph needs at once, not one by one. */
final class References {
    static final String ENTRIES = "entries";
    static final String LOCALES = "locales";

    private final Journal journal;
    private final LiveReferences live;

    /** One entry in one language. */
    record Key(EntryId entry, Asked asked) {}

    References(Journal journal) {
        this.journal = journal;
        this.live = new LiveReferences(journal);
    }

    /** Loaders for one answer. */
    DataLoaderRegistry loaders(Reading reading) {
        return DataLoaderRegistry.newRegistry()
                .register(
                        ENTRIES,
                        DataLoaderFactory.<Key, Referred>newMappedDataLoader(
                                keys -> CompletableFuture.completedFuture(load(keys, reading))))
                .register(
                        LOCALES,
                        DataLoaderFactory.<EntryId, List<LocaleTag>>newMappedDataLoader(entries ->
                                CompletableFuture.completedFuture(locales(entries, reading))))
                .build();
    }

    private Map<Key, Referred> load(Set<Key> keys, Reading reading) {
        reading.goOn();
        var byLanguage =
                keys.stream().collect(groupingBy(Key::asked, mapping(Key::entry, toSet())));
        var result = new HashMap<Key, Referred>();
        byLanguage.forEach((asked, entries) -> {
            reading.refersTo(entries);
            var found = live.load(entries, asked.locale(), asked.fallback(), reading.sequence());
            var missing = entries.stream().filter(entry -> !found.containsKey(entry)).toList();
            var elsewhere = locales(missing, reading);
            for (var entry : entries) {
                result.put(
                        new Key(entry, asked),
                        new Referred(
                                Optional.ofNullable(found.get(entry)),
                                elsewhere.getOrDefault(entry, List.of())));
            }
        });
        return result;
    }

    private Map<EntryId, List<LocaleTag>> locales(Collection<EntryId> entries, Reading reading) {
        reading.goOn();
        entries.forEach(entry -> reading.isAbout(Subjects.entry(entry)));
        var result = new HashMap<EntryId, List<LocaleTag>>();
        entries.forEach(entry -> result.put(entry, List.of()));
        journal.liveVariants(entries, reading.sequence()).stream()
                .collect(groupingBy(LiveVariant::entry, mapping(LiveVariant::locale, toList())))
                .forEach(result::put);
        return result;
    }
}
