package org.banyancms.publishing.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/** Live variants to publish, as the repository makes them. */
public final class Stories {
    public static final EntryId TAN_TRAO = new EntryId("0190-tan-trao");
    public static final LocaleTag KO = new LocaleTag("ko");
    public static final Instant FIRST = Instant.parse("2026-09-02T01:00:00Z");

    private Stories() {}

    /** The Tân Trào story in a language, first revision. */
    public static LiveVariant tanTrao(LocaleTag locale) {
        return of(TAN_TRAO, locale, "Tân Trào " + locale, 1, List.of());
    }

    /** The Tân Trào story with an error mended. */
    public static LiveVariant corrected(LocaleTag locale) {
        var notice =
                new CorrectionNotice(
                        1, FIRST.plusSeconds(60), "Sai năm dựng đình.", "1923", "1919");
        return of(TAN_TRAO, locale, "Tân Trào " + locale, 2, List.of(notice));
    }

    /** A story of another entry. */
    public static LiveVariant other(String entry, LocaleTag locale, String title) {
        return of(new EntryId(entry), locale, title, 1, List.of());
    }

    /** A variant with everything that pages show. */
    public static LiveVariant of(
            EntryId entry,
            LocaleTag locale,
            String title,
            long revision,
            List<CorrectionNotice> corrections) {
        var document = new LinkedHashMap<String, Object>();
        document.put("fields", fields(title));
        document.put(
                "html",
                Map.of(
                        "body",
                        "<p>Cây đa &amp; mái đình, lần "
                                + revision
                                + ".</p>"
                                + "<figure><picture><img src=\"/media/b/2/w640.jpg\" srcset=\"/media/b/2/w320.jpg 320w,"
                                + " /media/b/2/w640.jpg 640w\" alt=\"Suối\"></picture></figure>"));
        document.put("text", "Cây đa & mái đình");
        document.put("assets", Map.of("asset-1", asset()));
        document.put(
                "organisation",
                Map.of(
                        "code",
                        "SVHTTDL",
                        "names",
                        Map.of("vi", "Sở Văn hóa", "en", "Culture Department")));
        document.put("typeLabel", Map.of("vi", "Bài viết", "en", "Article"));
        document.put("schemaOrg", "NewsArticle");
        var changed = new ArrayList<>(corrections);
        return new LiveVariant(
                entry,
                locale,
                "article",
                new OrganisationCode("SVHTTDL"),
                List.of("history-heritage", "tourism"),
                entry.value().substring(entry.value().indexOf('-') + 1),
                revision,
                new ContentHash("%064x".formatted(revision)),
                new Fields(document),
                FIRST,
                FIRST.plusSeconds(60 * (revision - 1)),
                changed);
    }

    private static Map<String, Object> fields(String title) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("summary", "Khu di tích \"quốc gia\" <đặc biệt>");
        fields.put("cover", "asset-1");
        fields.put(
                "sources",
                List.of(
                        Map.of(
                                "id",
                                "s1",
                                "issuer",
                                "Thủ tướng",
                                "title",
                                "Quyết định",
                                "number",
                                "548/QĐ-TTg",
                                "date",
                                "2012-05-10",
                                "url",
                                "https://example.org/548")));
        fields.put(
                "facts",
                List.of(
                        Map.of(
                                "id",
                                "f1",
                                "label",
                                Map.of("vi", "Diện tích", "en", "Area"),
                                "value",
                                4187.3,
                                "unit",
                                "ha",
                                "asOf",
                                "2012-05-10",
                                "sources",
                                List.of("s1"))));
        return fields;
    }

    private static Map<String, Object> asset() {
        var asset = new LinkedHashMap<String, Object>();
        asset.put("mediaType", "image/jpeg");
        asset.put("width", 2000);
        asset.put("height", 1332);
        asset.put("alt", "Đồng cỏ");
        asset.put("caption", "Đồng cỏ dưới núi");
        asset.put("credit", "Aitzol Berasategi");
        asset.put("creator", "Aitzol Berasategi");
        asset.put("licence", "CC-BY-4.0");
        asset.put("licenceUrl", "https://creativecommons.org/licenses/by/4.0/");
        asset.put("url", "/media/a/1/w1280.jpg");
        asset.put(
                "renditions",
                List.of(
                        Map.of(
                                "mediaType",
                                "image/webp",
                                "width",
                                640,
                                "height",
                                426,
                                "url",
                                "/media/a/1/w640.webp"),
                        Map.of(
                                "mediaType",
                                "image/jpeg",
                                "width",
                                640,
                                "height",
                                426,
                                "url",
                                "/media/a/1/w640.jpg"),
                        Map.of(
                                "mediaType",
                                "image/jpeg",
                                "width",
                                1280,
                                "height",
                                852,
                                "url",
                                "/media/a/1/w1280.jpg")));
        return asset;
    }

    /** A variant goes. */
    public static Change remove(LocaleTag locale, Change.Removal how) {
        return new Change.Remove(TAN_TRAO, locale, how, "error", "Bài có sai sót.");
    }
}
