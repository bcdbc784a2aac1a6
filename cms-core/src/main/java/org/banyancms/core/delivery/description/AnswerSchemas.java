package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.byName;
import static org.banyancms.core.delivery.description.Schemas.choice;
import static org.banyancms.core.delivery.description.Schemas.list;
import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.object;
import static org.banyancms.core.delivery.description.Schemas.ref;
import static org.banyancms.core.delivery.description.Schemas.text;
import static org.banyancms.core.delivery.description.Schemas.truth;
import static org.banyancms.core.delivery.description.Schemas.whole;

import java.util.List;
import java.util.Map;

/** The bodies that come back, and the one that is sent. */
final class AnswerSchemas {

    private AnswerSchemas() {}

    static Map<String, Object> all() {
        var all = map("EntryAnswer", single(), "EntryMeta", singleMeta());
        all.put("LocaleServed", object("requested!", text(), "served!", text()));
        all.put("EntryLinks", object("self!", text(), "alternates", byName(text())));
        all.put("EntryList", page());
        all.put("ListMeta", pageMeta());
        all.put("FacetValue", object("value!", text(), "count!", whole()));
        all.put("ListLinks", object("self", text(), "next", text()));
        all.put("Changes", changes());
        all.put("Change", change());
        all.put("IncludedMeta", includedMeta());
        all.put("NotLive", notLive());
        all.put("Suggestions", object("data!", list(ref("Suggestion")), "meta", ref("ListMeta")));
        all.put("Suggestion", suggestion());
        all.put("Query", query());
        return all;
    }

    private static Map<String, Object> single() {
        return object(
                "data!", ref("Entry"),
                "included", byName(ref("Entry")),
                "meta!", ref("EntryMeta"),
                "links", ref("EntryLinks"));
    }

    private static Map<String, Object> singleMeta() {
        return object(
                "sequence!", whole(),
                "locale!", ref("LocaleServed"),
                "availableLocales!", list(text()),
                "included", ref("IncludedMeta"));
    }

    private static Map<String, Object> page() {
        return object(
                "data!", list(ref("Entry")),
                "included", byName(ref("Entry")),
                "meta!", ref("ListMeta"),
                "links", ref("ListLinks"));
    }

    private static Map<String, Object> pageMeta() {
        return object(
                "sequence!", whole(),
                "locale", text(),
                "total", whole(),
                "after", text(),
                "near", truth(),
                "facets", byName(list(ref("FacetValue"))),
                "included", ref("IncludedMeta"));
    }

    private static Map<String, Object> includedMeta() {
        return object(
                "count!", whole(), "fallback", byName(text()), "notLive", list(ref("NotLive")));
    }

    private static Map<String, Object> notLive() {
        return object("id!", text(), "fields!", list(text()), "availableLocales!", list(text()));
    }

    private static Map<String, Object> changes() {
        return object(
                "changes!", list(ref("Change")),
                "token!", text(),
                "complete!", truth(),
                "sequence!", whole());
    }

    private static Map<String, Object> change() {
        return object(
                "sequence!", whole(),
                "op!", choice(List.of("publish", "unpublish", "kill")),
                "entry!", text(),
                "locale!", text(),
                "reason", text(),
                "removal", text(),
                "data", ref("Entry"));
    }

    private static Map<String, Object> suggestion() {
        return object(
                "kind!", choice(List.of("words", "title")),
                "text!", text(),
                "id", text(),
                "type", text(),
                "slug", text());
    }

    private static Map<String, Object> query() {
        return object(
                "locale!", text(),
                "type", list(text()),
                "q", text(),
                "filter", ref("Filter"),
                "sort", list(text()),
                "fields", list(text()),
                "include", list(text()),
                "page", object("size", whole(), "after", text()),
                "count", truth(),
                "facets", list(text()),
                "highlight", truth(),
                "across", truth(),
                "atLeast", whole());
    }
}
