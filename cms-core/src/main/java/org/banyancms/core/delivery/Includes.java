package org.banyancms.core.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FieldDefinition;

/** Follows references from entries to others, a level at a time and no further than its bounds. */
public final class Includes {
    /** The most entries that one answer takes along. */
    static final int MOST_ENTRIES = 100;

    private final Journal journal;
    private final LiveReferences references;
    private final ContentTypes types;

    public Includes(Journal journal, ContentTypes types) {
        this.journal = journal;
        this.references = new LiveReferences(journal);
        this.types = types;
    }

    /**
     * Which references are followed.
     *
     * @param asked paths of names of fields with dots between
     * @param from types of the entries that refer; empty means any
     * @throws ProblemException {@code query_invalid} with everything that is unknown or too much
     */
    public IncludePaths paths(Set<String> asked, Collection<String> from) {
        return asked.isEmpty()
                ? IncludePaths.NONE
                : new IncludeReader(types.all()).read(asked, from);
    }

    /**
     * What these entries refer to, as of a sequence.
     *
     * @param fallback the languages that will do as well; empty keeps strictly to the first
     * @throws ProblemException {@code query_invalid} when it is more than an answer takes along
     */
    public Included follow(
            Collection<LiveVariant> from,
            IncludePaths paths,
            LocaleTag locale,
            List<LocaleTag> fallback,
            long sequence) {
        if (paths.isEmpty()) {
            return Included.NOTHING;
        }
        var entries = new LinkedHashMap<EntryId, LiveVariant>();
        var missing = new LinkedHashMap<EntryId, Set<String>>();
        var level = new FoundLinks(this::fields).from(from, paths);
        while (!level.isEmpty()) {
            var wanted = new LinkedHashSet<>(level.ids());
            wanted.removeAll(entries.keySet());
            wanted.removeAll(missing.keySet());
            check(entries.size() + missing.size() + wanted.size());
            entries.putAll(inOrder(wanted, references.load(wanted, locale, fallback, sequence)));
            level.missing(entries.keySet())
                    .forEach((id, fields) ->
                            missing.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(fields));
            level = level.next(entries);
        }
        return new Included(entries, told(missing, sequence));
    }

    private List<FieldDefinition> fields(String type) {
        return types.get(type).fields();
    }

    private static Map<EntryId, LiveVariant> inOrder(
            Collection<EntryId> wanted, Map<EntryId, LiveVariant> found) {
        var ordered = new LinkedHashMap<EntryId, LiveVariant>();
        for (var id : wanted) {
            var variant = found.get(id);
            if (variant != null) {
                ordered.put(id, variant);
            }
        }
        return ordered;
    }

    private static void check(int count) {
        if (count > MOST_ENTRIES) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID,
                    List.of(
                            FieldProblem.at(
                                    "/include",
                                    "include_too_much",
                                    Map.of("max", MOST_ENTRIES, "actual", count))));
        }
    }

    private Map<EntryId, Included.Missing> told(Map<EntryId, Set<String>> missing, long sequence) {
        var available = new HashMap<EntryId, TreeSet<LocaleTag>>();
        for (var variant : journal.liveVariants(missing.keySet(), sequence)) {
            available.computeIfAbsent(variant.entry(), _ -> new TreeSet<>()).add(variant.locale());
        }
        var told = new LinkedHashMap<EntryId, Included.Missing>();
        missing.forEach((id, fields) ->
                told.put(
                        id,
                        new Included.Missing(
                                fields, List.copyOf(available.getOrDefault(id, new TreeSet<>())))));
        return told;
    }
}
