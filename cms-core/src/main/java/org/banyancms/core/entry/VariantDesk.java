package org.banyancms.core.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.merge.ThreeWayMerge;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FoundReference;
import org.banyancms.core.type.ValueReader;

/** Where variants are written: one at a time, each against the revision that its writer saw. */
public final class VariantDesk {
    private final EntryStore store;
    private final RevisionStore revisions;
    private final EntryEvents events;
    private final ContentTypes types;
    private final BlockIdentities blocks;
    private final ReferenceCheck references;
    private final Slugging slugging;
    private final IdSource ids;
    private final Clock clock;

    public VariantDesk(
            EntryStore store,
            RevisionStore revisions,
            EntryEvents events,
            ContentTypes types,
            Slugging slugging,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.events = events;
        this.types = types;
        this.blocks = new BlockIdentities(ids);
        this.references = new ReferenceCheck(store);
        this.slugging = slugging;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a variant. The same content again makes no new revision.
     *
     * @param expectedRevision the revision that the writer saw; 0 to create, and then there must be
     *     none
     * @throws ProblemException {@code stale_revision} (with a proposal that brings both together)
     *     or {@code variant_exists} when somebody else was first, {@code validation_failed} with
     *     every mistake, {@code slug_taken}
     */
    public Entry save(
            Actor actor,
            EntryId id,
            LocaleTag locale,
            long expectedRevision,
            Map<String, ?> values) {
        var entry = open(id);
        actor.require(Permission.EDIT_VARIANT, entry.matter(locale));
        var current = entry.variant(locale);
        checkExpected(entry, locale, current, expectedRevision, values);
        var type = types.shaped(entry.type(), entry.typeVersion());
        var fields = blocks.keep(type, entry, locale, ValueReader.localised(type, locale, values));
        references.check(FoundReference.localised(type, fields), locale);
        if (current.isPresent() && current.get().fields().equals(fields)) {
            return entry;
        }
        fields.text("slug").ifPresent(slug -> slugging.take(id, locale, slug));
        var next =
                edited(
                        current,
                        locale,
                        fields,
                        type.workflow().initial(),
                        type.workflow().approved(),
                        actor);
        var absent = actor.inPlaceOf(Permission.EDIT_VARIANT.roles(), entry.matter(locale));
        var event = saved(id, next, actor.username()).inPlaceOf(absent);
        if (!store.writeVariant(entry, version(current), next, event)) {
            var now = get(id);
            checkExpected(now, locale, now.variant(locale), expectedRevision, values);
            if (now.typeVersion() != entry.typeVersion()) { // a migration came between
                return save(actor, id, locale, expectedRevision, values);
            }
            throw stale(now, locale, expectedRevision, values);
        }
        events.deliver(id);
        return get(id);
    }

    /** Writes an earlier revision's content as a new revision. */
    public Entry restore(
            Actor actor, EntryId id, LocaleTag locale, long expectedRevision, long revision) {
        var old =
                revisions
                        .find(id, locale, revision)
                        .orElseThrow(() ->
                                ProblemException.of(
                                        CoreProblem.REVISION_NOT_FOUND,
                                        Map.of("revision", revision, "locale", locale.value())));
        return save(actor, id, locale, expectedRevision, old.fields().values());
    }

    private Variant edited(
            Optional<Variant> current,
            LocaleTag locale,
            Fields fields,
            String initial,
            String approved,
            Actor actor) {
        var authors = new LinkedHashSet<String>();
        current.filter(variant -> !variant.stage().equals(approved))
                .ifPresent(variant -> authors.addAll(variant.authors()));
        authors.add(actor.username());
        return new Variant(
                locale,
                fields,
                initial,
                current.map(Variant::revision).orElse(0L) + 1,
                version(current) + 1,
                authors,
                current.map(Variant::signOffs).orElse(List.of()),
                current.map(Variant::origin).orElse(null),
                clock.instant(),
                actor.username());
    }

    EntryEvent saved(EntryId id, Variant variant, String actor) {
        return new EntryEvent(
                ids.next(),
                id,
                EntryEvent.Kind.VARIANT_SAVED,
                variant.locale(),
                variant.revision(),
                actor,
                now(),
                Fields.empty());
    }

    Instant now() {
        return clock.instant();
    }

    private static long version(Optional<Variant> variant) {
        return variant.map(Variant::version).orElse(0L);
    }

    private void checkExpected(
            Entry entry,
            LocaleTag locale,
            Optional<Variant> current,
            long expectedRevision,
            Map<String, ?> values) {
        if (current.isEmpty()) {
            if (expectedRevision != 0) {
                throw notFound(entry, locale);
            }
        } else if (expectedRevision == 0) {
            throw ProblemException.of(CoreProblem.VARIANT_EXISTS, Map.of("locale", locale.value()))
                    .with(Map.of("currentRevision", current.get().revision()));
        } else if (current.get().revision() != expectedRevision) {
            throw stale(entry, locale, expectedRevision, values);
        }
    }

    private ProblemException stale(
            Entry entry, LocaleTag locale, long yours, Map<String, ?> values) {
        var current = entry.variant(locale).orElseThrow(() -> notFound(entry, locale));
        var base = revisions.find(entry.id(), locale, yours).map(Revision::fields);
        var problem = stale(yours, current, base.orElse(Fields.empty()));
        return base.map(before -> withProposal(problem, entry, current, before, values))
                .orElse(problem);
    }

    private ProblemException withProposal(
            ProblemException problem,
            Entry entry,
            Variant current,
            Fields base,
            Map<String, ?> values) {
        Fields mine;
        try {
            var type = types.shaped(entry.type(), entry.typeVersion());
            mine = blocks.keep(type, base, ValueReader.localised(type, current.locale(), values));
        } catch (ProblemException _) {
            return problem; // what could not be saved anyway is told when it is tried
        }
        var proposal = ThreeWayMerge.of(current.locale(), base, mine, current.fields());
        var members = new LinkedHashMap<>(problem.members());
        members.put("proposal", proposal.members());
        return problem.with(members);
    }

    private static ProblemException stale(long yours, Variant current, Fields before) {
        Set<String> changed = FieldChanges.pointers(before, current.fields());
        return ProblemException.of(
                        CoreProblem.STALE_REVISION,
                        Map.of(
                                "yours",
                                yours,
                                "current",
                                current.revision(),
                                "by",
                                current.updatedBy()))
                .with(
                        Map.of(
                                "currentRevision", current.revision(),
                                "changedPaths", List.copyOf(changed),
                                "changedBy", current.updatedBy()));
    }

    private Entry get(EntryId id) {
        return store.find(id).orElseThrow(() -> EntryDesk.notFound(id));
    }

    private Entry open(EntryId id) {
        var entry = get(id);
        if (entry.archived()) {
            throw ProblemException.of(CoreProblem.ENTRY_ARCHIVED, Map.of("entry", id.value()));
        }
        return entry;
    }

    /** Told when an entry has no variant in a language. */
    public static ProblemException notFound(Entry entry, LocaleTag locale) {
        return ProblemException.of(
                        CoreProblem.VARIANT_NOT_FOUND,
                        Map.of("entry", entry.id().value(), "locale", locale.value()))
                .with(
                        Map.of(
                                "availableLocales",
                                entry.variants().keySet().stream()
                                        .sorted()
                                        .map(LocaleTag::value)
                                        .toList()));
    }
}
