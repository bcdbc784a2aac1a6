package org.banyancms.core.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.Revision;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.translation.TranslationStatus;
import org.jspecify.annotations.Nullable;

/** Entries and variants as editors get them. */
final class EntryAnswers {
    private final Entries entries;
    private final ReviewDesk reviews;
    private final Journal journal;
    private final TranslationStatus translations;

    EntryAnswers(
            Entries entries, ReviewDesk reviews, Journal journal, TranslationStatus translations) {
        this.entries = entries;
        this.reviews = reviews;
        this.journal = journal;
        this.translations = translations;
    }

    Map<String, Object> entry(Entry entry) {
        var answer = summary(entry);
        answer.put("fields", entry.shared().values());
        answer.put("hold", hold(entry.hold()));
        return answer;
    }

    Map<String, Object> summary(Entry entry) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", entry.id().value());
        answer.put("type", entry.type());
        answer.put("owner", entry.owner().value());
        answer.put("issuer", entry.issuedBy().value());
        answer.put("topics", entry.topics());
        answer.put("sourceLocale", entry.sourceLocale().value());
        answer.put("revision", entry.revision());
        answer.put("archived", entry.archived());
        answer.put("createdAt", entry.createdAt().toString());
        answer.put("createdBy", entry.createdBy());
        var locales = new LinkedHashMap<String, Object>();
        entry.variants().values().stream()
                .sorted((one, other) -> one.locale().compareTo(other.locale()))
                .forEach(variant -> locales.put(variant.locale().value(), brief(variant)));
        answer.put("locales", locales);
        return answer;
    }

    private static Map<String, Object> brief(Variant variant) {
        return Map.of(
                "title", variant.fields().text("title").orElse(""),
                "stage", variant.stage(),
                "revision", variant.revision(),
                "updatedAt", variant.updatedAt().toString());
    }

    private static @Nullable Map<String, Object> hold(@Nullable Hold hold) {
        return hold == null
                ? null
                : Map.of(
                        "kind", hold.kind().name().toLowerCase(Locale.ROOT),
                        "reason", hold.reason(),
                        "by", hold.actor(),
                        "at", hold.at().toString());
    }

    Map<String, Object> variant(Actor actor, Entry entry, Variant variant) {
        var hash = entries.hash(entry, variant.locale());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("entry", entry.id().value());
        answer.put("type", entry.type());
        answer.put("locale", variant.locale().value());
        answer.put("fields", variant.fields().values());
        answer.put("stage", variant.stage());
        answer.put("allowedTransitions", reviews.allowed(actor, entry, variant));
        answer.put("revision", variant.revision());
        answer.put("contentHash", hash.value());
        answer.put("authors", variant.authors().stream().sorted().toList());
        answer.put("updatedAt", variant.updatedAt().toString());
        answer.put("updatedBy", variant.updatedBy());
        answer.put(
                "signOffs", variant.signOffs().stream().map(word -> signOff(word, hash)).toList());
        answer.put("origin", origin(variant));
        answer.put("stale", stale(entry, variant.locale()));
        answer.put("live", live(entry, variant, hash));
        return answer;
    }

    private static Map<String, Object> signOff(SignOff word, ContentHash current) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("kind", word.kind().name().toLowerCase(Locale.ROOT));
        answer.put("verdict", word.approved() ? "approved" : "rejected");
        answer.put("by", word.actor());
        answer.put("inPlaceOf", word.inPlaceOf());
        answer.put("at", word.at().toString());
        answer.put("revision", word.revision());
        answer.put("contentHash", word.hash().value());
        answer.put("valid", word.hash().equals(current));
        answer.put("answers", word.answers());
        answer.put("comment", word.comment());
        return answer;
    }

    private static @Nullable Map<String, Object> origin(Variant variant) {
        var origin = variant.origin();
        return origin == null
                ? null
                : Map.of(
                        "locale", origin.source().value(),
                        "revision", origin.sourceRevision(),
                        "translators", origin.translators().stream().sorted().toList());
    }

    private @Nullable Map<String, Object> stale(Entry entry, LocaleTag locale) {
        var found = translations.staleness(entry.id()).get(locale);
        if (found == null) {
            return null;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("stale", found.stale());
        answer.put("severity", found.severity());
        answer.put("staleSegments", found.staleSegments());
        answer.put("totalSegments", found.totalSegments());
        answer.put("sourceRevision", found.sourceRevision());
        answer.put("job", found.job());
        return answer;
    }

    private @Nullable Map<String, Object> live(Entry entry, Variant variant, ContentHash hash) {
        return journal.live(entry.id(), variant.locale(), journal.head())
                .map(live -> live(live, hash))
                .orElse(null);
    }

    private static Map<String, Object> live(LiveVariant live, ContentHash hash) {
        return Map.of(
                "slug", live.slug(),
                "revision", live.revision(),
                "publishedAt", live.publishedAt().toString(),
                "corrections", live.corrections().size(),
                "differs", !live.hash().equals(hash));
    }

    static Map<String, Object> revision(Revision revision, boolean whole) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("revision", revision.number());
        answer.put("by", revision.author());
        answer.put("at", revision.at().toString());
        answer.put("title", revision.fields().text("title").orElse(""));
        if (whole) {
            answer.put("fields", revision.fields().values());
        }
        return answer;
    }

    static List<String> names(List<LocaleTag> locales) {
        return locales.stream().map(LocaleTag::value).toList();
    }
}
