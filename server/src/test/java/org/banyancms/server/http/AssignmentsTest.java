package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Assignments")
class AssignmentsTest extends RunningServer {
    private static final String ALL = "/api/v1/manage/assignments";
    private static final LocalDate NEXT_WEEK = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7);
    private static final String DUE =
            "{\"at\": \"%sT17:00\", \"zone\": \"Asia/Ho_Chi_Minh\"}".formatted(NEXT_WEEK);

    private Newsroom newsroom;
    private String text = "";

    @BeforeEach
    void story() {
        newsroom = new Newsroom(this);
        newsroom.hire("lan.as");
        newsroom.hire("tuan.as");
        newsroom.hire("binh.as", "APPROVER");
        text = newsroom.story("lan.as", "Lễ hội", "Có 30 xe đèn.");
    }

    private HttpResponse<String> post(String who, String path, String body) {
        return send(json(newsroom.as(who, path), "POST", body));
    }

    private HttpResponse<String> order(String task, String assignee, String due) {
        var body =
                "{\"task\": \"%s\", \"assignee\": \"%s\", \"due\": %s, \"note\": \"Gấp\"}"
                        .formatted(task, assignee, due);
        return post("lan.as", text + "/assignments", body);
    }

    private JsonNode assigned(String task, String assignee) {
        var made = order(task, assignee, DUE);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return tree(made);
    }

    private static String address(JsonNode assignment) {
        return ALL + "/" + assignment.path("id").asString();
    }

    private JsonNode read(String who, String path) {
        return tree(send(newsroom.as(who, path)));
    }

    private List<String> listed(String who, String query) {
        return read(who, ALL + query).path("data").findValuesAsString("id");
    }

    @Test
    @DisplayName(
            "is due at a time that people name, waits in a list and on the start page, and is done")
    void fromBeginToEnd() {
        var made = assigned("edit", "tuan.as");
        var id = made.path("id").asString();
        assertThat(made.at("/due/at").asString()).isEqualTo(NEXT_WEEK + "T17:00+07:00");
        assertThat(made.at("/due/zone").asString()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(listed("tuan.as", "?assignee=me")).contains(id);
        assertThat(listed("tuan.as", "?assignee=me&overdue=true")).doesNotContain(id);
        assertThat(listed("binh.as", "?organisation=SLS")).contains(id);

        var done = post("tuan.as", address(made) + "/finish", "{\"comment\": \"Xong\"}");

        assertThat(tree(done).path("state").asString()).isEqualTo("done");
        assertThat(tree(done).path("steps").findValuesAsString("kind"))
                .containsExactly("assigned", "finished");
        assertThat(listed("tuan.as", "?assignee=me")).doesNotContain(id);
        assertThat(listed("tuan.as", "?assignee=me&state=done")).contains(id);
        assertThat(post("lan.as", address(made) + "/withdraw", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("goes to somebody else under the condition of its revision, and keeps its history")
    void reassigned() {
        var made = assigned("edit", "tuan.as");
        var patch = "{\"assignee\": \"lan.as\", \"note\": \"Tuấn nghỉ\"}";
        var path = address(made);

        var late = json(newsroom.as("lan.as", path).header("If-Match", "\"4\""), "PATCH", patch);
        assertThat(send(late).statusCode()).isEqualTo(412);
        var given = json(newsroom.as("lan.as", path).header("If-Match", "\"1\""), "PATCH", patch);
        var now = tree(send(given));

        assertThat(now.path("assignee").asString()).isEqualTo("lan.as");
        assertThat(now.path("steps").findValuesAsString("assignee"))
                .containsExactly("tuan.as", "lan.as");
        assertThat(listed("tuan.as", "?assignee=me")).doesNotContain(made.path("id").asString());
        assertThat(post("tuan.as", path + "/finish", "{}").statusCode())
                .as("an editor may say for others that it is done")
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} for {1} is refused at {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "paint | tuan.as | 2099-01-01T00:00:00Z | /task | unknown_choice",
                "edit | nobody.as | 2099-01-01T00:00:00Z | /assignee | unknown_user",
                "translate | tuan.as | 2099-01-01T00:00:00Z | /task | own_language",
                "edit | binh.as | 2099-01-01T00:00:00Z | /assignee | not_fitting",
                "review | tuan.as | 2099-01-01T00:00:00Z | /assignee | not_fitting",
                "edit | tuan.as | 2001-01-01T00:00:00Z | /due/at | in_past",
                "edit | tuan.as | 2099-01-01T00:00 | /due/zone | schedule_zone_missing",
            })
    void refused(String task, String assignee, String at, String pointer, String code) {
        var answer = order(task, assignee, "{\"at\": \"%s\"}".formatted(at));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(tree(answer).path("errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(tree(answer).path("errors").findValuesAsString("code")).contains(code);
    }

    @Test
    @DisplayName("nobody reviews what they wrote, whatever their roles")
    void ownWork() {
        newsroom.hire("lan.as", "APPROVER");

        assertThat(tree(order("review", "lan.as", DUE)).at("/errors/0/code").asString())
                .isEqualTo("own_work");
        assertThat(order("review", "binh.as", DUE).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("shows when its assignee has no fitting role any more")
    void orphaned() {
        newsroom.hire("ngan.as");
        var made = assigned("edit", "ngan.as");
        assertThat(made.path("orphaned").asBoolean()).isFalse();

        var grants = tree(send(asAdministrator("/api/v1/admin/grants?user=ngan.as")));
        var tag = send(asAdministrator("/api/v1/admin/users/ngan.as")).headers();
        var grant = "/api/v1/admin/grants/ngan.as/" + grants.at("/data/0/id").asString();
        var ended =
                send(
                        asAdministrator(grant)
                                .header("If-Match", tag.firstValue("ETag").orElseThrow())
                                .DELETE());

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(read("lan.as", address(made)).path("orphaned").asBoolean()).isTrue();
        assertThat(listed("lan.as", "?organisation=SLS&orphaned=true"))
                .contains(made.path("id").asString());
    }

    @Test
    @DisplayName("is not for those who may not assign, nor for those who may not read")
    void strangers() {
        newsroom.hire("khach.as", "CONTRIBUTOR");
        var body = "{\"task\": \"edit\", \"assignee\": \"tuan.as\", \"due\": %s}".formatted(DUE);
        assertThat(post("khach.as", text + "/assignments", body).statusCode()).isEqualTo(403);

        var made = assigned("edit", "tuan.as");
        assertThat(post("khach.as", address(made) + "/finish", "{}").statusCode()).isEqualTo(403);
        Stream.of(ALL, address(made), text + "/assignments")
                .forEach(path ->
                        assertThat(send(asAdministrator(path)).statusCode()).isEqualTo(403));
    }

    @Test
    @DisplayName("is made once for each Idempotency-Key, and is listed by when it is due")
    void once() {
        var soon = Instant.now().plus(2, ChronoUnit.HOURS);
        var key = "assign-" + text;
        var body =
                "{\"task\": \"edit\", \"assignee\": \"tuan.as\", \"due\": {\"at\": \"%s\"}}"
                        .formatted(soon);
        assigned("edit", "tuan.as");
        for (int i = 0; i < 2; i++) {
            send(
                    json(newsroom.as("lan.as", text + "/assignments"), "POST", body)
                            .header("Idempotency-Key", key));
        }

        var due = read("lan.as", text + "/assignments").path("data").findValuesAsString("at");
        assertThat(due.stream().filter(at -> at.startsWith(NEXT_WEEK.toString()))).hasSize(1);
        var first = read("tuan.as", ALL + "?assignee=me&page[size]=1");
        assertThat(first.at("/data/0/due/at").asString())
                .isEqualTo(soon.toString().replaceAll("(\\.\\d{3})\\d+", "$1"));
        assertThat(first.at("/links/next").asString()).contains("page%5Bafter%5D=");
    }
}
