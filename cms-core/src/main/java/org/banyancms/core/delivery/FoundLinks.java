package org.banyancms.core.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.type.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** The references of one level: to which entries, from which fields, and where it goes on. */
final class FoundLinks {

    /**
     * One reference.
     *
     * @param field the path by which it was found
     * @param next what is followed from where it leads
     */
    private record Link(EntryId to, String field, IncludePaths next) {}

    private final Function<String, List<FieldDefinition>> fieldsOf;
    private final Set<Link> links = new LinkedHashSet<>();

    /**
     * @param fieldsOf the fields of a content type
     */
    FoundLinks(Function<String, List<FieldDefinition>> fieldsOf) {
        this.fieldsOf = fieldsOf;
    }

    FoundLinks from(Collection<LiveVariant> variants, IncludePaths paths) {
        variants.forEach(variant -> add(variant, "", paths));
        return this;
    }

    /** The level behind this one, from what it led to. */
    FoundLinks next(Map<EntryId, LiveVariant> entries) {
        var found = new FoundLinks(fieldsOf);
        for (var link : links) {
            var variant = entries.get(link.to());
            if (variant != null) {
                found.add(variant, link.field() + ".", link.next());
            }
        }
        return found;
    }

    private void add(LiveVariant variant, String at, IncludePaths paths) {
        if (variant.document().get("fields") instanceof Map<?, ?> values) {
            within(values, fieldsOf.apply(variant.type()), at, paths);
        }
    }

    private void within(
            Map<?, ?> values, List<FieldDefinition> fields, String at, IncludePaths paths) {
        for (var field : fields) {
            var next = paths.next().get(field.name());
            if (next != null) {
                walk(values.get(field.name()), field, at + field.name(), next);
            }
        }
    }

    private void walk(@Nullable Object value, FieldDefinition field, String at, IncludePaths next) {
        switch (value) {
            case String id when isReference(field) ->
                    links.add(new Link(new EntryId(id), at, next));
            case List<?> list -> list.forEach(item -> walk(item, field, at, next));
            case Map<?, ?> block -> within(block, field.fields(), at + ".", next);
            case null, default -> {}
        }
    }

    static boolean isReference(FieldDefinition field) {
        return switch (field.kind()) {
            case REFERENCE, REFERENCES -> true;
            default -> false;
        };
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    Set<EntryId> ids() {
        return links.stream().map(Link::to).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where it led to nothing. */
    Map<EntryId, Set<String>> missing(Set<EntryId> found) {
        var missing = new LinkedHashMap<EntryId, Set<String>>();
        for (var link : links) {
            if (!found.contains(link.to())) {
                missing.computeIfAbsent(link.to(), _ -> new TreeSet<>()).add(link.field());
            }
        }
        return missing;
    }
}
