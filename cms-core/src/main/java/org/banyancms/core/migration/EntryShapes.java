package org.banyancms.core.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryShaper;
import org.banyancms.core.entry.Revision;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.Migration;

/** Brings entries and their history into the shape that migrations have given their type. */
public final class EntryShapes implements EntryShaper {
    private final ContentTypes types;
    private final IdSource ids;
    private final Clock clock;
    private final Map<String, MigrationPlan> plans = new ConcurrentHashMap<>();

    public EntryShapes(ContentTypes types, IdSource ids, Clock clock) {
        this.types = types;
        this.ids = ids;
        this.clock = clock;
    }

    /** The plan of a migration; it never changes. */
    MigrationPlan plan(Migration migration) {
        return plans.computeIfAbsent(
                migration.id(),
                _ ->
                        MigrationPlan.of(
                                types.get(migration.type(), migration.fromVersion()),
                                migration.operations()));
    }

    private List<Migration> ahead(String type, int version) {
        return types.history(type, version).after(version);
    }

    @Override
    public Versions versions(Entry seen) {
        var history = types.history(seen.type(), seen.typeVersion());
        return new Versions(
                history.shapeSince(seen.typeVersion()), history.shapeUntil(seen.typeVersion()));
    }

    @Override
    public Shaped shaped(Entry stored, Fields attic) {
        var ahead = ahead(stored.type(), stored.typeVersion());
        if (ahead.isEmpty()) {
            return new Shaped(stored, attic, stored.typeVersion());
        }
        var gains = new Gains();
        var shape = shape(stored, attic);
        for (var migration : ahead) {
            shape = Reshaping.of(plan(migration), migration::key, shape, gains);
        }
        var entry = entry(stored, shape, ahead.getLast(), gains);
        return new Shaped(entry, shape.attic(), stored.typeVersion());
    }

    static Shape shape(Entry entry, Fields attic) {
        var variants = new LinkedHashMap<LocaleTag, Fields>();
        entry.variants().forEach((locale, variant) -> variants.put(locale, variant.fields()));
        return new Shape(entry.sourceLocale(), entry.shared(), variants, attic);
    }

    private static Entry entry(Entry stored, Shape shape, Migration last, Gains gains) {
        var variants = new LinkedHashMap<LocaleTag, Variant>();
        stored.variants()
                .forEach((locale, variant) -> {
                    var fields = shape.variants().getOrDefault(locale, Fields.empty());
                    variants.put(locale, variant(variant, fields, last, gains));
                });
        return new Entry(
                stored.id(),
                stored.type(),
                last.toVersion(),
                stored.owner(),
                stored.issuer(),
                stored.topics(),
                stored.sourceLocale(),
                shape.shared(),
                stored.revision() + (gains.itemsOfShared ? 1 : 0),
                stored.editors(),
                stored.hold(),
                stored.archived(),
                variants,
                stored.createdAt(),
                stored.createdBy());
    }

    /** A form that was opened before a variant gained a value would save it without. */
    private static Variant variant(Variant stored, Fields fields, Migration last, Gains gains) {
        boolean gained = gains.variants.contains(stored.locale());
        return new Variant(
                stored.locale(),
                fields,
                stored.stage(),
                stored.revision() + (gained ? 1 : 0),
                stored.version() + (gained ? 1 : 0),
                stored.authors(),
                stored.signOffs(),
                stored.origin(),
                gained ? last.at() : stored.updatedAt(),
                gained ? last.actor() : stored.updatedBy());
    }

    /** Notes who has gained a value that its writers may not have seen yet. */
    private static final class Gains implements Witness {
        private final Set<LocaleTag> variants = new HashSet<>();
        private boolean itemsOfShared;

        @Override
        public void changed(int operation, Sight sight) {
            var locale = sight.locale();
            if (sight.before() == null && locale != null) {
                variants.add(locale);
            } else if (sight.before() == null && sight.pointer().matches(".*/[0-9]+/.*")) {
                itemsOfShared = true; // all else is patched member by member
            }
        }

        @Override
        public void kept(int operation, Sight sight, String why) {
            return; // it left, and is not missed by a form that lacks it
        }
    }

    @Override
    public List<EntryEvent> events(Entry stored, Shaped shaped) {
        var ahead = ahead(stored.type(), shaped.storedVersion());
        var names = ahead.stream().map(Migration::id).collect(Collectors.joining(","));
        var detail = Fields.empty().with("migrations", names);
        var entry = shaped.entry();
        var actor = ahead.getLast().actor();
        var events = new ArrayList<EntryEvent>();
        events.add(event(entry, Optional.empty(), actor, detail));
        entry.variants().values().stream()
                .filter(variant -> isNew(variant, stored))
                .forEach(variant -> events.add(event(entry, Optional.of(variant), actor, detail)));
        return events;
    }

    private static boolean isNew(Variant variant, Entry stored) {
        return stored.variant(variant.locale())
                .filter(before -> before.revision() == variant.revision())
                .isEmpty();
    }

    private EntryEvent event(Entry entry, Optional<Variant> variant, String actor, Fields detail) {
        return new EntryEvent(
                ids.next(),
                entry.id(),
                EntryEvent.Kind.MIGRATED,
                variant.map(Variant::locale).orElse(null),
                variant.map(Variant::revision).orElse(entry.revision()),
                actor,
                clock.instant(),
                detail);
    }

    @Override
    public Revision shaped(String type, Revision stored) {
        var ahead = ahead(type, stored.typeVersion());
        if (ahead.isEmpty()) {
            return stored;
        }
        var locale = stored.locale();
        var shape =
                new Shape(locale, Fields.empty(), Map.of(locale, stored.fields()), Fields.empty());
        for (var migration : ahead) {
            shape = Reshaping.of(plan(migration), migration::key, shape, Witness.NONE);
        }
        return new Revision(
                stored.entry(),
                locale,
                stored.number(),
                shape.variants().getOrDefault(locale, Fields.empty()),
                stored.author(),
                stored.at(),
                ahead.getLast().toVersion());
    }
}
