package org.banyancms.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/** Live variants and commits for tests of search. */
public final class Live {
    /** When the first commit of a test is made; each further one a second later. */
    public static final Instant BEGINNING = Instant.parse("2026-09-02T01:00:00Z");

    private Live() {}

    /** An article with a title and a text. */
    public static LiveVariant article(String entry, String locale, String title, String text) {
        return variant(entry, locale, "article", Map.of("title", title), text);
    }

    /** A variant whose delivery document has these fields and this text. */
    public static LiveVariant variant(
            String entry, String locale, String type, Map<String, Object> fields, String text) {
        var document = new LinkedHashMap<String, Object>();
        document.put("fields", fields);
        document.put("text", fields.getOrDefault("title", "") + "\n" + text);
        return new LiveVariant(
                new EntryId(entry),
                new LocaleTag(locale),
                type,
                new OrganisationCode("SVHTTDL"),
                List.of("history-heritage"),
                entry + "-" + locale.toLowerCase(java.util.Locale.ROOT),
                1,
                new ContentHash("sha256:0"),
                new Fields(document),
                BEGINNING,
                BEGINNING,
                List.of());
    }

    /** A commit that publishes. */
    public static Commit publish(long sequence, LiveVariant... variants) {
        return commit(sequence, Stream.of(variants).<Change>map(Change.Publish::new).toList());
    }

    /** A commit that unpublishes an entry in a language. */
    public static Commit unpublish(long sequence, String entry, String locale) {
        return commit(
                sequence,
                List.of(
                        new Change.Remove(
                                new EntryId(entry),
                                new LocaleTag(locale),
                                Change.Removal.UNPUBLISH,
                                "withdrawn",
                                null)));
    }

    public static Commit commit(long sequence, List<Change> changes) {
        return new Commit(
                sequence,
                "publish",
                null,
                new ArrayList<>(changes),
                "publisher",
                BEGINNING.plusSeconds(sequence));
    }
}
