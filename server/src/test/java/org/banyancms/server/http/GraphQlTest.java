package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("GraphQL at a running server")
class GraphQlTest extends RunningServer {
    private static final String PATH = "/api/v1/delivery/graphql";
    private static final String TYPES = "/api/v1/manage/types";
    private static final String CHIEF = "gate-phuong";
    private final JsonMapper mapper = JsonMapper.builder().build();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
    }

    private HttpResponse<String> ask(String query, String... headers) {
        var request = to(PATH + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(String query) {
        var body = "{\"query\": " + mapper.writeValueAsString(query) + "}";
        return send(json(to(PATH), "POST", body));
    }

    private static String id(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    private static String title(String entry) {
        return "{ article(id: \"%s\", locale: \"vi\") { title body { html text } } }"
                .formatted(id(entry));
    }

    @Test
    @DisplayName("what is published is read at once, by address and by body; drafts never are")
    void onlyWhatIsLive() {
        var entry = office.approved("", "Đồ thị một");
        var hidden = ask(title(entry));
        assertThat(tree(hidden).at("/data/article").isNull()).isTrue();
        assertThat(tree(hidden).at("/errors/0/extensions/code").asString())
                .isEqualTo("entry_not_live");

        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(200);
        var read = tree(ask(title(entry)));
        assertThat(read.at("/data/article/title").asString()).isEqualTo("Đồ thị một");
        assertThat(read.at("/data/article/body/html").asString()).contains("<p");
        assertThat(tree(send(title(entry)))).isEqualTo(read);

        var draft = tree(office.get(Office.EDITOR, entry + "/locales/vi"));
        var revision = draft.path("revision").asString();
        var saved = office.write(Office.EDITOR, entry, "vi", revision, "Bản nháp kín");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var list = "{ entries(locale: \"vi\", q: \"bản nháp kín\") { total items { id slug } } }";
        assertThat(tree(ask(title(entry)))).isEqualTo(read);
        assertThat(ask(list).body()).doesNotContain(id(entry));
        assertThat(tree(send(title(entry)))).isEqualTo(read);
    }

    @Test
    @DisplayName("an answer is kept with its tag until the story is published again")
    void kept() {
        var entry = office.approved("", "Đồ thị hai");
        office.publish(entry, "vi");
        var first = ask(title(entry));
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Surrogate-Key").orElse("")).contains(id(entry));
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(ask(title(entry), "If-None-Match", tag).statusCode()).isEqualTo(304);
        var gone =
                office.post(
                        Office.PUBLISHER,
                        entry + "/locales/vi/unpublish",
                        "{\"reason\": \"test\"}");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        assertThat(tree(ask(title(entry), "If-None-Match", tag)).at("/data/article").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("a type that is added while the server runs is in the schema at once")
    void newType() {
        office.newsroom().hire(CHIEF, "COORDINATOR");
        var query = "{ noticeBoardList(locale: \"vi\") { total items { headline } } }";
        assertThat(ask(query).statusCode()).isEqualTo(400);
        var added =
                office.post(
                        CHIEF,
                        TYPES,
                        """
                        {"name": "notice-board", "labels": {"vi": "Bảng tin", "en": "Notice board"}, "schemaOrg": "NewsArticle",
                         "fields": [{"name": "title", "kind": "text", "localised": true}, {"name": "headline", "kind": "text", "localised": true}], "workflow": %s}
                        """
                                .formatted(workflow()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);

        assertThat(tree(ask(query)).at("/data/noticeBoardList/total").asInt()).isZero();
        assertThat(get(PATH + "/schema").body()).contains("type NoticeBoard implements Entry");
    }

    private String workflow() {
        return tree(office.get(CHIEF, TYPES + "/article")).path("workflow").toString();
    }

    @Test
    @DisplayName(
            "a question that asks for too much is told which limit it meets, in both languages")
    void limits() {
        var deep = "related { ... on Article { ".repeat(12) + "id" + " } }".repeat(12);
        var query = "{ article(id: \"a\", locale: \"vi\") { " + deep + " } }";
        var english = ask(query);
        var vietnamese = ask(query, "Accept-Language", "vi");

        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(tree(english).at("/errors/0/message").asString()).contains("(depth) is 12");
        assertThat(tree(vietnamese).at("/errors/0/message").asString())
                .contains("Giới hạn (depth) là 12");
        assertThat(tree(english).at("/errors/0/extensions/max").asInt()).isEqualTo(12);
    }

    @Test
    @DisplayName("nothing can be changed by it, and tools can ask for its whole schema")
    void introspected() {
        assertThat(send("mutation { publish }").statusCode()).isEqualTo(400);
        var whole = send(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        assertThat(tree(whole).at("/data/__schema/mutationType").isNull()).isTrue();
        assertThat(tree(whole).at("/data/__schema/types").findValuesAsString("name"))
                .contains("Article", "FactSheet", "PhotoStory", "RichText");
    }
}
