package org.banyancms.core.entry;

import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Slugs;

/** Gives each variant a slug that no other entry of its language has. */
public final class Slugging {
    private static final int MOST_TRIES = 1000;

    private final SlugStore store;

    public Slugging(SlugStore store) {
        this.store = store;
    }

    /**
     * Takes the slug that an editor asks for.
     *
     * @throws ProblemException {@code validation_failed} when it is no slug, {@code slug_taken}
     *     when another entry has it
     */
    public void take(EntryId entry, LocaleTag locale, String slug) {
        if (!slug.equals(Slugs.slug(slug))) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(
                            new FieldProblem(
                                    "/fields/slug",
                                    locale,
                                    "not_a_slug",
                                    Map.of("suggestion", Slugs.slug(slug)))));
        }
        if (!store.reserve(locale, slug, entry).equals(entry)) {
            throw ProblemException.of(
                    CoreProblem.SLUG_TAKEN, Map.of("slug", slug, "locale", locale.value()));
        }
    }

    /** The slug of a variant that is about to be published: its own, or one made from its title. */
    public String give(Entry entry, Variant variant) {
        var own = variant.fields().text("slug");
        if (own.isPresent()) {
            take(entry.id(), variant.locale(), own.get());
            return own.get();
        }
        var wanted = made(entry, variant);
        for (int i = 1; i <= MOST_TRIES; i++) {
            var slug = i == 1 ? wanted : wanted + "-" + i;
            if (store.reserve(variant.locale(), slug, entry.id()).equals(entry.id())) {
                return slug;
            }
        }
        throw new IllegalStateException("no free slug for " + wanted);
    }

    /** The slug that a variant would probably get; nothing is taken. */
    public static String suggest(Entry entry, Variant variant) {
        return variant.fields().text("slug").orElseGet(() -> made(entry, variant));
    }

    private static String made(Entry entry, Variant variant) {
        return Slugs.forLocale(
                variant.locale(), variant.fields().text("title").orElse(""), latin(entry));
    }

    private static String latin(Entry entry) {
        return entry.variant(LocaleTag.EN)
                .or(() -> entry.variant(LocaleTag.VI))
                .or(() -> entry.variant(entry.sourceLocale()))
                .flatMap(variant -> variant.fields().text("title"))
                .map(Slugs::slug)
                .orElse(entry.id().value());
    }
}
