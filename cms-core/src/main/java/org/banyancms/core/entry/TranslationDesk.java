package org.banyancms.core.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Permission;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.ValueReader;

/**
 * Takes in reviewed translations as variants: approved, and with the reviewer's language sign-off.
 */
public final class TranslationDesk implements TranslatedVariants {
    private static final int MOST_TRIES = 20;

    private final EntryStore store;
    private final EntryEvents events;
    private final EntryContent content;
    private final ContentTypes types;
    private final VariantDesk variants;
    private final BlockIdentities blocks;

    public TranslationDesk(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            ContentTypes types,
            VariantDesk variants,
            IdSource ids) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.types = types;
        this.variants = variants;
        this.blocks = new BlockIdentities(ids);
    }

    @Override
    public Variant deliver(Delivered delivered) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var written = tryDeliver(delivered);
            if (written.isPresent()) {
                events.deliver(delivered.entry());
                return written.get();
            }
        }
        throw ProblemException.of(CoreProblem.UNAVAILABLE);
    }

    private Optional<Variant> tryDeliver(Delivered delivered) {
        var entry =
                store.find(delivered.entry())
                        .orElseThrow(() -> EntryDesk.notFound(delivered.entry()));
        var reviewer = delivered.reviewer();
        reviewer.require(Permission.REVIEW_TRANSLATION, entry.matter(delivered.locale()));
        if (delivered.translators().contains(reviewer.username())) {
            throw ProblemException.of(CoreProblem.FOUR_EYES, Map.of("step", "language"));
        }
        var current = entry.variant(delivered.locale());
        var next = variant(entry, current, delivered);
        if (current.isPresent() && sameDelivery(current.get(), next)) {
            return current;
        }
        var event = variants.saved(entry.id(), next, reviewer.username());
        boolean written =
                store.writeVariant(entry, current.map(Variant::version).orElse(0L), next, event);
        return written ? Optional.of(next) : Optional.empty();
    }

    private Variant variant(Entry entry, Optional<Variant> current, Delivered delivered) {
        var type = types.shaped(entry.type(), entry.typeVersion());
        var read = ValueReader.localised(type, delivered.locale(), delivered.fields().values());
        var slug = current.flatMap(variant -> variant.fields().text("slug")).orElse(null);
        var fields = blocks.keep(type, entry, delivered.locale(), read).with("slug", slug);
        boolean same = current.isPresent() && current.get().fields().equals(fields);
        var unsigned =
                new Variant(
                        delivered.locale(),
                        fields,
                        type.workflow().approved(),
                        current.map(Variant::revision).orElse(0L) + (same ? 0 : 1),
                        current.map(Variant::version).orElse(0L) + 1,
                        delivered.translators(),
                        current.map(Variant::signOffs).orElse(List.of()),
                        new TranslationOrigin(
                                delivered.source(),
                                delivered.sourceRevision(),
                                delivered.translators()),
                        variants.now(),
                        writer(delivered));
        return signed(entry, unsigned, delivered.reviewer().username());
    }

    /** The words are a translator's; the reviewer's part in them is the sign-off. */
    private static String writer(Delivered delivered) {
        return delivered.translators().stream()
                .sorted()
                .findFirst()
                .orElse(delivered.reviewer().username());
    }

    private Variant signed(Entry entry, Variant unsigned, String reviewer) {
        var words = new ArrayList<>(unsigned.signOffs());
        words.add(
                new SignOff(
                        SignOffKind.LANGUAGE,
                        true,
                        content.hash(entry, unsigned),
                        unsigned.revision(),
                        reviewer,
                        variants.now(),
                        Map.of(),
                        null));
        return new Variant(
                unsigned.locale(),
                unsigned.fields(),
                unsigned.stage(),
                unsigned.revision(),
                unsigned.version(),
                unsigned.authors(),
                words,
                unsigned.origin(),
                unsigned.updatedAt(),
                unsigned.updatedBy());
    }

    private static boolean sameDelivery(Variant current, Variant next) {
        return current.fields().equals(next.fields())
                && current.stage().equals(next.stage())
                && next.origin() != null
                && next.origin().equals(current.origin())
                && current.approving(SignOffKind.LANGUAGE, next.signOffs().getLast().hash())
                        .isPresent();
    }
}
