package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Live;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.ShippedTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What is live, as a graph")
class GraphTest {
    private static final String PATH = "/api/v1/delivery/graphql";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> BODY =
            Map.of(
                    "type",
                    "doc",
                    "content",
                    List.of(
                            Map.of(
                                    "type",
                                    "paragraph",
                                    "attrs",
                                    Map.of("id", "b1"),
                                    "content",
                                    List.of(Map.of("type", "text", "text", "Cây đa Tân Trào")))));

    private final DeliveryServer server = new DeliveryServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static LiveVariant article(String id, String locale, Object... more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", id + " " + locale);
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return Live.variant(id, locale, "article", fields, "");
    }

    private MockHttpServletResponse ask(String query, String... headers) throws Exception {
        var address = PATH + "?query=" + encoded(query);
        var request = get(URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.client.perform(request).andReturn().getResponse();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private MockHttpServletResponse send(Map<String, ?> body) throws Exception {
        return server.client
                .perform(
                        post(PATH)
                                .contentType("application/json")
                                .content(JSON.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    private static JsonNode tree(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private JsonNode data(String query) throws Exception {
        var answer = tree(ask(query));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data");
    }

    @Test
    @DisplayName("an entry is found by id and by slug, with its own fields and those of all")
    void one() throws Exception {
        server.publish(article("a1", "vi", "body", BODY, "tags", List.of("lịch sử")));
        var data =
                data(
                        """
                        { a: article(id: "a1", locale: "vi") {
                            id type locale slug publishedAt topics organisation { code }
                            title tags body { json text html } availableLocales }
                          b: entry(slug: "a1-vi", locale: "vi") { __typename id ... on Article { title } } }\
                        """);

        assertThat(data.at("/a/title").asString()).isEqualTo("a1 vi");
        assertThat(data.at("/a/tags/0").asString()).isEqualTo("lịch sử");
        assertThat(data.at("/a/body/json/type").asString()).isEqualTo("doc");
        assertThat(data.at("/a/body/text").asString()).isEqualTo("Cây đa Tân Trào");
        assertThat(data.at("/a/organisation/code").asString()).isEqualTo("SVHTTDL");
        assertThat(data.at("/a/availableLocales/0").asString()).isEqualTo("vi");
        assertThat(data.at("/b/__typename").asString()).isEqualTo("Article");
        assertThat(data.at("/b/title").asString()).isEqualTo("a1 vi");
    }

    @Test
    @DisplayName("a language that is not live is told with those that are; a fallback is named")
    void strict() throws Exception {
        server.publish(article("a1", "vi"));
        var strict = tree(ask("{ article(id: \"a1\", locale: \"ko\") { title } }"));
        var fallback =
                data(
                        "{ article(id: \"a1\", locale: \"ko\", fallback: [\"vi\"]) { title locale requestedLocale } }");

        assertThat(strict.at("/data/article").isNull()).isTrue();
        assertThat(strict.at("/errors/0/extensions/code").asString()).isEqualTo("variant_not_live");
        assertThat(strict.at("/errors/0/extensions/availableLocales/0").asString()).isEqualTo("vi");
        assertThat(fallback.at("/article/title").asString()).isEqualTo("a1 vi");
        assertThat(fallback.at("/article/locale").asString()).isEqualTo("vi");
        assertThat(fallback.at("/article/requestedLocale").asString()).isEqualTo("ko");
    }

    @Test
    @DisplayName("lists are filtered, sorted, counted and paged as everywhere")
    void lists() throws Exception {
        server.publish(article("a1", "vi"), article("a2", "vi"), article("a3", "vi"));
        var first =
                data(
                        """
                        { articleList(locale: "vi", size: 2, sort: ["-title"],
                              filter: {title: {startsWith: "a"}, not: {slug: {eq: "a1-vi"}}}) {
                            total after sequence items { id } } }\
                        """);
        var all =
                data(
                        "{ entries(locale: \"vi\", types: [\"article\"], size: 2) { after items { id } } }");
        var next =
                data(
                        "{ entries(locale: \"vi\", types: [\"article\"], size: 2, after: \"%s\") { after items { id } } }"
                                .formatted(all.at("/entries/after").asString()));

        assertThat(first.at("/articleList/total").asInt()).isEqualTo(2);
        assertThat(first.at("/articleList/items").findValuesAsString("id"))
                .containsExactly("a3", "a2");
        assertThat(first.at("/articleList/after").isNull()).isTrue();
        assertThat(first.at("/articleList/sequence").asInt()).isEqualTo(1);
        var ids = new ArrayList<>(all.at("/entries/items").findValuesAsString("id"));
        ids.addAll(next.at("/entries/items").findValuesAsString("id"));
        assertThat(ids).containsExactlyInAnyOrder("a1", "a2", "a3");
        assertThat(next.at("/entries/after").isNull()).isTrue();
    }

    @Test
    @DisplayName("references are followed in the same language; one that is not live is told")
    void references() throws Exception {
        server.publish(
                article("a1", "vi", "related", "a2", "furtherReading", List.of("a3", "x", "a2")),
                article("a2", "vi", "related", "a3"),
                article("a3", "en"));
        var answer =
                tree(
                        ask(
                                """
                                { article(id: "a1", locale: "vi") {
                                    related { ... on Article { title related { id } } }
                                    furtherReading { id locale } } }\
                                """));

        var article = answer.at("/data/article");
        assertThat(article.at("/related/title").asString()).isEqualTo("a2 vi");
        assertThat(article.at("/related/related").isNull()).isTrue();
        assertThat(article.at("/furtherReading/0").isNull()).isTrue();
        assertThat(article.at("/furtherReading/1").isNull()).isTrue();
        assertThat(article.at("/furtherReading/2/id").asString()).isEqualTo("a2");
        assertThat(answer.path("errors").size()).isEqualTo(3);
        var elsewhere =
                answer.path("errors")
                        .valueStream()
                        .filter(error ->
                                error.path("path")
                                        .toString()
                                        .equals("[\"article\",\"furtherReading\",0]"))
                        .findFirst()
                        .orElseThrow();
        assertThat(elsewhere.at("/extensions/code").asString()).isEqualTo("reference_not_live");
        assertThat(elsewhere.at("/extensions/id").asString()).isEqualTo("a3");
        assertThat(elsewhere.at("/extensions/available").asString()).isEqualTo("en");
    }

    @Test
    @DisplayName("an answer is kept until something that it is about is published or withdrawn")
    void kept() throws Exception {
        server.publish(article("a1", "vi", "related", "a2"), article("a2", "vi"));
        var query =
                "{ article(id: \"a1\", locale: \"vi\") { title related { id ... on Article { title } } } }";
        var first = ask(query);
        var tag = String.valueOf(first.getHeader("ETag"));

        assertThat(first.getHeader("Surrogate-Key")).contains("a1").contains("a2");
        assertThat(ask(query, "If-None-Match", tag).getStatus()).isEqualTo(304);
        server.publish(article("a9", "vi"));
        assertThat(ask(query, "If-None-Match", tag).getStatus()).isEqualTo(304);
        server.publish(article("a2", "vi", "title", "Mới"));
        var renewed = ask(query, "If-None-Match", tag);
        assertThat(renewed.getStatus()).isEqualTo(200);
        assertThat(tree(renewed).at("/data/article/related/title").asString()).isEqualTo("Mới");
        server.publish(
                List.of(
                        new Change.Remove(
                                Live.article("a2", "vi", "", "").entry(),
                                new LocaleTag("vi"),
                                Change.Removal.UNPUBLISH,
                                "withdrawn",
                                null)));
        assertThat(tree(ask(query)).at("/data/article/related").isNull()).isTrue();
    }

    @Test
    @DisplayName("a posted question is answered as one in an address, and kept too")
    void posted() throws Exception {
        server.publish(article("a1", "vi"));
        var body =
                Map.of(
                        "query",
                        "query Q($id: ID!) { article(id: $id, locale: \"vi\") { title } }",
                        "operationName",
                        "Q",
                        "variables",
                        Map.of("id", "a1"));
        var first = send(body);
        var again = send(body);
        server.publish(article("a1", "vi", "title", "Mới"));

        var wrong = tree(send(Map.of("query", body.get("query"), "variables", Map.of("x", 1))));
        assertThat(wrong.at("/errors/0/extensions/code").asString()).isEqualTo("graphql_invalid");
        assertThat(wrong.has("data")).isFalse();
        assertThat(tree(first).at("/data/article/title").asString()).isEqualTo("a1 vi");
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(tree(send(body)).at("/data/article/title").asString()).isEqualTo("Mới");
    }

    @Test
    @DisplayName("a list is renewed by what is published into it, as of one sequence throughout")
    void listsAreRenewed() throws Exception {
        server.publish(article("a1", "vi", "related", "a2"), article("a2", "vi", "title", "cũ"));
        var query =
                "{ articleList(locale: \"vi\", sort: [\"slug\"]) { sequence items { title related { ... on Article { title } } } } }";
        data(query);
        server.publishUnseen(article("a2", "vi", "title", "mới"));
        var before = data(query);
        server.follow();
        var after = data(query);

        assertThat(before.at("/articleList/items/0/related/title").asString()).isEqualTo("cũ");
        assertThat(before.at("/articleList/items/1/title").asString()).isEqualTo("cũ");
        assertThat(after.at("/articleList/items/0/related/title").asString()).isEqualTo("mới");
        assertThat(after.at("/articleList/items/1/title").asString()).isEqualTo("mới");
    }

    @Test
    @DisplayName("each limit that is met is named, in both languages")
    void limits() throws Exception {
        var deep = new StringBuilder("{ article(id: \"a\", locale: \"vi\") { ");
        deep.append("related { ... on Article { ".repeat(9)).append("id").append("} }".repeat(9));
        deep.append("} }");
        assertRefused(deep.toString(), "graphql_depth", "(depth)", "lồng nhau");
        assertRefused(
                "{ articleList(locale: \"vi\", size: 100) { items { furtherReading { id slug } } } }",
                "graphql_complexity",
                "(complexity)",
                "giá trị");
        var aliases = new StringBuilder("{");
        for (int i = 0; i < 12; i++) {
            aliases.append(" a").append(i).append(": sequence");
        }
        assertRefused(aliases + "}", "graphql_aliases", "(aliases)", "bí danh");
        assertRefused(
                "{ article(id: \"a\", locale: \"vi\") {" + " id slug type".repeat(25) + "} }",
                "graphql_fields",
                "(fields)",
                "trường");
        assertRefused("{" + " x".repeat(450) + "}", "graphql_tokens", "(tokens)", "từ và dấu");
        assertRefused(
                "{ sequence } #" + "x".repeat(2_000),
                "graphql_characters",
                "(characters)",
                "ký tự");
        var doubled = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 20; i++) {
            doubled.append(" fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }
        assertRefused(
                doubled + " fragment f20 on Query { sequence }",
                "graphql_fields",
                "(fields)",
                "trường");
        assertRefused("{ article(", "graphql_syntax", "no GraphQL", "không phải");
        assertRefused(
                "{ article(id: \"a\", locale: \"vi\") { colour } }",
                "graphql_invalid",
                "schema: Field 'colour' in type",
                "không có trường 'colour'");
        assertRefused(
                "{ __schema { types { fields { type { fields { name } } } } } }",
                "graphql_introspection",
                "introspection",
                "lược đồ");
    }

    private void assertRefused(String query, String code, String english, String vietnamese)
            throws Exception {
        var refused = ask(query);
        var error = tree(refused).at("/errors/0");
        var told = tree(ask(query, "Accept-Language", "vi")).at("/errors/0");
        assertThat(refused.getStatus()).as(query).isEqualTo(400);
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).contains(english);
        assertThat(told.path("message").asString()).contains(vietnamese);
    }

    @Test
    @DisplayName("a language that nobody speaks is refused with its tag")
    void unknownLanguage() throws Exception {
        var answer = tree(ask("{ entries(locale: \"xx\") { total } }"));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("unknown_locale");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("\"xx\" ");
    }

    @Test
    @DisplayName("an answer that comes to too many entries is refused, whatever it was taken for")
    void tooManyEntries() throws Exception {
        var many = java.util.stream.IntStream.range(0, 40).mapToObj(i -> "e" + i).toList();
        server.publish(article("a1", "vi", "furtherReading", many));
        assertRefused(
                "{ article(id: \"a1\", locale: \"vi\") { furtherReading { id } } }",
                "graphql_entries",
                "(entries)",
                "mục");
    }

    @Test
    @DisplayName("a new type and a new field are in the schema at once, and in answers kept before")
    void types() throws Exception {
        server.publish(article("a1", "vi", "motto", "Uống nước nhớ nguồn"));
        var query = "{ article(id: \"a1\", locale: \"vi\") { title motto } }";
        assertThat(ask(query).getStatus()).isEqualTo(400);
        var article =
                ShippedTypes.load().stream()
                        .filter(type -> type.name().equals("article"))
                        .findFirst()
                        .orElseThrow();
        var fields = new ArrayList<>(article.fields());
        fields.add(
                new FieldDefinition(
                        "motto",
                        FieldKind.TEXT,
                        true,
                        false,
                        true,
                        0,
                        List.of(),
                        List.of(),
                        Map.of(new LocaleTag("vi"), "Câu \"nói\" \\ hay"),
                        null));
        server.define(article.next(article.version() + 1, fields));

        assertThat(data(query).at("/article/motto").asString()).isEqualTo("Uống nước nhớ nguồn");
        var schema = server.client.perform(get(PATH + "/schema")).andReturn().getResponse();
        assertThat(schema.getContentAsString(StandardCharsets.UTF_8))
                .contains("motto: String")
                .contains("input FactSheetFilter");
    }

    @Test
    @DisplayName("introspection works, and a question may be named by its hash once it was sent")
    void introspected() throws Exception {
        var types = data("{ __schema { queryType { name } types { name } } }");
        assertThat(types.at("/__schema/types").findValuesAsString("name"))
                .contains("Article", "FactSheet", "EntryPage");

        var query = "{ __typename }";
        var hash = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";
        var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        var unknown = tree(send(Map.of("extensions", extensions)));
        assertThat(unknown.at("/errors/0/extensions/code").asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        var sent = tree(send(Map.of("query", query, "extensions", extensions)));
        assertThat(sent.at("/data/__typename").asString()).as(sent.toString()).isEqualTo("Query");
        var named = tree(send(Map.of("extensions", extensions)));
        assertThat(named.at("/data/__typename").asString()).isEqualTo("Query");
        var address = PATH + "?extensions=" + encoded(JSON.writeValueAsString(extensions));
        var got = server.client.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(tree(got).at("/data/__typename").asString()).isEqualTo("Query");
        assertThat(got.getHeader("ETag")).isNotNull();
    }
}
