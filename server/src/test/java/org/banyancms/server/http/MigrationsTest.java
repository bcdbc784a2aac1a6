package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Migrations of a content type over HTTP")
class MigrationsTest extends RunningServer {
    private static final String TYPE = "/api/v1/manage/types/article";
    private static final String RENAME =
            "{\"operations\": [{\"op\": \"rename\", \"path\": \"body\", \"to\": \"story\"}]}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Newsroom newsroom;
    private String text = "";

    @BeforeEach
    void write() {
        newsroom = new Newsroom(this);
        newsroom.hire("thu");
        newsroom.hire("minh", "COORDINATOR");
        text = newsroom.story("thu", "Tân Trào", "Một đoạn.");
    }

    private HttpResponse<String> post(String who, String path, String body) {
        return send(json(planned(who, path), "POST", body));
    }

    /** A request against the type as it is. */
    private HttpRequest.Builder planned(String who, String path) {
        var version = tree(send(newsroom.as(who, TYPE))).path("version").asInt();
        return newsroom.as(who, TYPE + path).header("If-Match", "\"" + version + "\"");
    }

    private JsonNode fields() {
        return tree(send(newsroom.as("thu", text))).path("fields");
    }

    private JsonNode done(HttpResponse<String> begun) {
        var place = begun.headers().firstValue("Location").orElseThrow();
        var end = Instant.now().plus(PATIENCE);
        var migration = tree(begun);
        while (!migration.path("state").asString().equals("done")) {
            assertThat(Instant.now()).as("%s", migration).isBefore(end);
            migration = tree(send(newsroom.as("minh", place)));
        }
        return migration;
    }

    @Test
    @DisplayName("are tried, begun, watched to their end and taken back, and nothing is lost")
    void wholeWay() {
        var tried = post("minh", "/migrations?dryRun=true", RENAME);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        var effect = tree(tried).path("operations").get(0);
        assertThat(effect.path("values").asInt()).isPositive();
        assertThat(effect.path("samples").get(0).path("pointer").asString())
                .isEqualTo("/fields/body");
        assertThat(fields().has("body")).isTrue();

        var body = fields().path("body");
        var begun = post("minh", "/migrations", RENAME);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        assertThat(fields().path("story")).as("before any entry is touched").isEqualTo(body);
        var migration = done(begun);
        assertThat(migration.path("progress").path("passed").asInt()).isPositive();
        assertThat(migration.path("progress").path("kept").asInt()).isZero();

        var saved = newsroom.save("thu", text, "\"1\"", "Tân Trào mới", "Hai đoạn.");
        assertThat(saved.statusCode()).as("under the old name: " + saved.body()).isEqualTo(200);
        var undo = "/migrations/" + migration.path("id").asString() + "/undo";
        var undone = post("minh", undo, "");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(202);
        done(undone);
        assertThat(fields().path("body").toString()).contains("Hai đoạn.");
        assertThat(fields().has("story")).isFalse();
        assertThat(post("minh", undo, "").statusCode()).isEqualTo(409);

        var all = tree(send(newsroom.as("minh", TYPE + "/migrations"))).path("data");
        assertThat(all.get(0).path("undoes")).isEqualTo(migration.path("id"));
        assertThat(all.get(1).path("undoneBy")).isEqualTo(all.get(0).path("id"));
        var audit = send(newsroom.as("minh", "/api/v1/manage/audit/export")).body();
        assertThat(audit).contains("type_migration", "type_migrated", "type_migration_undone");
    }

    @Test
    @DisplayName("tell of a value without a place in the caller's language")
    void homeless() {
        var plan =
                "{\"operations\": [{\"op\": \"retype\", \"path\": \"body\", \"kind\": \"text\", \"maxLength\": 2}]}";
        var tried =
                send(
                        json(
                                planned("minh", "/migrations?dryRun=true")
                                        .header("Accept-Language", "vi"),
                                "POST",
                                plan));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        var value = tree(tried).path("operations").get(0).path("homeless").get(0);
        assertThat(value.path("reason").asString()).isEqualTo("not_convertible");
        assertThat(value.path("message").asString()).contains("được cất giữ");
    }

    @Test
    @DisplayName("that cannot be are refused with every pointer, in the caller's language")
    void impossible() {
        var plan =
                """
                {"operations": [
                  {"op": "rename", "path": "nowhere", "to": "there"},
                  {"op": "remove", "path": "title"},
                  {"op": "rename", "path": "body", "to": "summary"},
                  {"op": "retype", "path": "gallery", "kind": "number"},
                  {"op": "localise", "path": "body"}]}
                """;
        var english =
                send(
                        json(
                                planned("minh", "/migrations?dryRun=true")
                                        .header("Accept-Language", "en"),
                                "POST",
                                plan));
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(tree(english).path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .containsExactly(
                        "/operations/0/path",
                        "/operations/1/path",
                        "/operations/2/to",
                        "/operations/3/kind",
                        "/operations/4/path");
        assertThat(english.body()).contains("There is no place", "belongs to every type");
        var vietnamese =
                send(
                        json(
                                planned("minh", "/migrations").header("Accept-Language", "vi"),
                                "POST",
                                plan));
        assertThat(vietnamese.body()).contains("Loại này không có chỗ", "thuộc về mọi loại");
        assertThat(fields().has("body")).isTrue();
    }

    @Test
    @DisplayName("need the version that the planner saw, and whoever may change types")
    void conditions() {
        var without = send(json(newsroom.as("minh", TYPE + "/migrations"), "POST", RENAME));
        assertThat(without.statusCode()).isEqualTo(428);
        var stale = newsroom.as("minh", TYPE + "/migrations").header("If-Match", "\"999\"");
        assertThat(send(json(stale, "POST", RENAME)).statusCode()).isEqualTo(412);
        assertThat(post("thu", "/migrations", RENAME).statusCode()).isEqualTo(403);
        assertThat(post("thu", "/migrations?dryRun=true", RENAME).statusCode()).isEqualTo(403);
        assertThat(post("minh", "/migrations?dryRun=perhaps", RENAME).statusCode()).isEqualTo(400);
        var unknown = send(newsroom.as("minh", TYPE + "/migrations/none"));
        assertThat(unknown.statusCode()).isEqualTo(404);
    }
}
