package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.ref;
import static org.banyancms.core.delivery.description.Schemas.text;
import static org.banyancms.core.delivery.description.Schemas.truth;
import static org.banyancms.core.delivery.description.Schemas.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.delivery.Queryable;

/** The calls of delivery. */
final class ReadingPaths {
    private static final String BASE = "/api/v1/delivery";
    private static final Map<String, Object> LOCALE =
            needed("query", "locale", "The language, such as vi or zh-Hans");
    private static final Map<String, Object> FALLBACK =
            asked("fallback", text(), "Languages that will do as well, separated by commas");
    private static final Map<String, Object> FIELDS =
            asked("fields", text(), "Names of the fields to give, separated by commas");

    private static final Map<String, Object> INCLUDE =
            asked("include", text(), "Paths of references to be taken along, separated by commas");

    private ReadingPaths() {}

    static Map<String, Object> all(List<Queryable> fields) {
        var id = needed("path", "id", "The id of an entry");
        var place = needed("path", "locale", "The language");
        var slug = needed("path", "slug", "The address of a story in that language");
        return map(
                BASE + "/entries/{id}",
                get(
                        "entry",
                        "One live variant",
                        "EntryAnswer",
                        List.of(id, LOCALE, FALLBACK, FIELDS, INCLUDE)),
                BASE + "/by-slug/{locale}/{slug}",
                get(
                        "bySlug",
                        "One by its address",
                        "EntryAnswer",
                        List.of(place, slug, FIELDS, INCLUDE)),
                BASE + "/entries",
                get("entries", "A page of live variants", "EntryList", listing(fields)),
                BASE + "/query",
                post(),
                BASE + "/suggest",
                get(
                        "suggest",
                        "How typed words may go on",
                        "Suggestions",
                        List.of(LOCALE, words())),
                BASE + "/sync",
                get("sync", "What has changed", "Changes", syncing()));
    }

    private static Map<String, Object> words() {
        return needed("query", "q", "The beginning of words");
    }

    private static List<Map<String, Object>> syncing() {
        return List.of(
                asked("initial", truth(), "Begins, with all that is live"),
                asked("locale", text(), "One language alone"),
                asked("token", text(), "Where the answer before has ended"));
    }

    private static List<Map<String, Object>> listing(List<Queryable> fields) {
        var parameters = new ArrayList<Map<String, Object>>();
        parameters.add(LOCALE);
        parameters.add(asked("type", text(), "Content types, separated by commas"));
        parameters.add(asked("q", text(), "Words to be found"));
        parameters.add(sorting(fields));
        parameters.add(FIELDS);
        parameters.add(INCLUDE);
        parameters.add(asked("count", truth(), "Whether meta.total is told"));
        parameters.add(asked("facets", text(), "Fields whose values are counted"));
        parameters.add(asked("highlight", truth(), "Whether hits show where the words stand"));
        parameters.add(asked("across", truth(), "Whether every language is searched"));
        parameters.add(asked("atLeast", whole(), "A sequence that must be seen"));
        parameters.add(asked("page[size]", whole(), "How many at most, 1 to 100"));
        parameters.add(asked("page[after]", text(), "The cursor of the page before"));
        parameters.add(filter());
        return parameters;
    }

    private static Map<String, Object> sorting(List<Queryable> fields) {
        var names = fields.stream().filter(Queryable::sortable).map(Queryable::name).toList();
        var about = "With a hyphen before those that descend: " + String.join(", ", names);
        return asked("sort", text(), about);
    }

    private static Map<String, Object> filter() {
        var filter =
                asked("filter", ref("Filter"), "Such as filter[category]=x, filter[date][gte]=y");
        filter.put("style", "deepObject");
        filter.put("explode", true);
        return filter;
    }

    private static Map<String, Object> get(
            String name, String about, String answer, List<Map<String, Object>> parameters) {
        return map("get", operation(name, about, answer, parameters));
    }

    private static Map<String, Object> post() {
        var query = operation("query", "A page, asked for in JSON", "EntryList", List.of());
        query.put(
                "requestBody", map("required", true, "content", json("application/json", "Query")));
        return map("post", query);
    }

    private static Map<String, Object> operation(
            String name, String about, String answer, List<Map<String, Object>> parameters) {
        var refused = json("application/problem+json", "Problem");
        return map(
                "operationId",
                name,
                "summary",
                about,
                "tags",
                List.of("Delivery"),
                "parameters",
                parameters,
                "responses",
                map(
                        "200",
                        map("description", about, "content", json("application/json", answer)),
                        "default",
                        map("description", "A refusal", "content", refused)));
    }

    private static Map<String, Object> json(String mediaType, String schema) {
        return map(mediaType, map("schema", ref(schema)));
    }

    private static Map<String, Object> asked(
            String name, Map<String, Object> schema, String about) {
        return map("name", name, "in", "query", "description", about, "schema", schema);
    }

    private static Map<String, Object> needed(String in, String name, String about) {
        return map(
                "name", name, "in", in, "required", true, "description", about, "schema", text());
    }
}
