package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Discussions of a text")
class DiscussionsTest extends RunningServer {
    private static final String ALL = "/api/v1/manage/discussions";

    private Newsroom newsroom;
    private String text = "";

    @BeforeEach
    void story() {
        newsroom = new Newsroom(this);
        newsroom.hire("hoa");
        newsroom.hire("minh");
        text = newsroom.story("hoa", "Lễ hội", "Có 30 xe đèn.\\n\\nCó 12 thôn.");
    }

    private HttpResponse<String> say(String who, String path, String body) {
        return send(json(newsroom.as(who, path), "POST", body));
    }

    private JsonNode open(String body) {
        var made = say("hoa", text + "/discussions", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return tree(made);
    }

    private String firstBlock() {
        var seen = tree(send(newsroom.as("hoa", text)));
        return seen.at("/fields/body/content/0/attrs/id").asString();
    }

    private JsonNode read(String who, String path) {
        return tree(send(newsroom.as(who, path)));
    }

    @Test
    @DisplayName(
            "a question stands at its block, reaches whom it names, and is settled with a reason")
    void question() {
        var asked =
                open(
                        "{\"question\": true, \"field\": \"body\", \"block\": \"%s\", \"text\": \"@minh: 30 hay 32?\"}"
                                .formatted(firstBlock()));
        var address = ALL + "/" + asked.path("id").asString();
        assertThat(asked.path("quoted").asString()).isEqualTo("Có 30 xe đèn.");
        assertThat(read("minh", ALL + "?open=true").path("data").findValuesAsString("id"))
                .contains(asked.path("id").asString());

        say("minh", address + "/messages", "{\"text\": \"32, theo kế hoạch.\"}");
        var settled = tree(say("hoa", address + "/resolve", "{\"reason\": \"đã sửa\"}"));

        assertThat(settled.path("messages").size()).isEqualTo(2);
        assertThat(settled.at("/resolution/by").asString()).isEqualTo("hoa");
        assertThat(read("minh", ALL + "?open=true").path("data").findValuesAsString("id"))
                .doesNotContain(asked.path("id").asString());
        assertThat(tree(say("minh", address + "/reopen", "{}")).path("open").asBoolean()).isTrue();
        assertThat(read("hoa", text + "/discussions").at("/meta/open").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("when its block goes, it stays with the words that stood there")
    void blockGone() {
        var about =
                open(
                        "{\"field\": \"body\", \"block\": \"%s\", \"text\": \"Bỏ câu này?\"}"
                                .formatted(firstBlock()));
        assertThat(about.path("blockGone").asBoolean()).isFalse();

        var tag = send(newsroom.as("hoa", text)).headers().firstValue("ETag").orElseThrow();
        var saved =
                newsroom.save(
                        "hoa",
                        text,
                        tag,
                        "Lễ hội",
                        "Một chuyện hoàn toàn khác hẳn.\\n\\nCó 12 thôn.");
        assertThat(saved.statusCode()).isEqualTo(200);
        var blocks = tree(saved).at("/fields/body/content").findValuesAsString("id");

        var now = read("hoa", ALL + "/" + about.path("id").asString());
        assertThat(now.path("blockGone").asBoolean())
                .isEqualTo(!blocks.contains(about.path("block").asString()));
        assertThat(now.path("quoted").asString()).isEqualTo("Có 30 xe đèn.");
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"  \"} | /text | required",
                "{\"text\": \"@nobody.here hỏi\"} | /text | unknown_mention",
                "{\"text\": \"x\", \"block\": \"b\"} | /field | required",
                "{\"text\": \"x\", \"field\": \"nix\"} | /field | unknown_field",
                "{\"text\": \"x\", \"field\": \"body\", \"block\": \"nix\"} | /block | unknown_block",
            })
    void refused(String body, String pointer, String code) {
        var answer = say("hoa", text + "/discussions", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tree(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(tree(answer).at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    @DisplayName("an address with an @ in it mentions nobody, and a long text is told how long")
    void words() {
        assertThat(
                        open("{\"text\": \"Viết cho toasoan@nobody.vn.\"}")
                                .at("/messages/0/mentions")
                                .size())
                .isZero();
        var answer =
                say(
                        "hoa",
                        text + "/discussions",
                        "{\"text\": \"%s\"}".formatted("a".repeat(4_001)));
        assertThat(tree(answer).at("/errors/0/params/actual").asInt()).isEqualTo(4_001);
    }

    @Test
    @DisplayName("one's own words can be changed and keep what they were; another's cannot")
    void reword() {
        var about = open("{\"text\": \"Sai chính tả\"}");
        var address = ALL + "/" + about.path("id").asString();
        var message = address + "/messages/" + about.at("/messages/0/id").asString();
        var body = "{\"text\": \"Đúng chính tả\"}";

        assertThat(
                        send(json(
                                        newsroom.as("minh", message).header("If-Match", "\"1\""),
                                        "PUT",
                                        body))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        send(json(
                                        newsroom.as("hoa", message).header("If-Match", "\"7\""),
                                        "PUT",
                                        body))
                                .statusCode())
                .isEqualTo(412);
        var changed =
                tree(
                        send(
                                json(
                                        newsroom.as("hoa", message).header("If-Match", "\"1\""),
                                        "PUT",
                                        body)));
        assertThat(changed.at("/messages/0/text").asString()).isEqualTo("Đúng chính tả");
        assertThat(changed.at("/messages/0/earlier/0/text").asString()).isEqualTo("Sai chính tả");
    }

    @Test
    @DisplayName("of answers that come at once none is lost, and a repeated one is one")
    void atOnce() {
        var about = open("{\"text\": \"Ai rảnh?\"}");
        var address = ALL + "/" + about.path("id").asString() + "/messages";
        var all =
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                CompletableFuture.runAsync(() ->
                                        say(
                                                "minh",
                                                address,
                                                "{\"text\": \"tôi %d\"}".formatted(i))))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        for (int i = 0; i < 2; i++) {
            send(
                    json(newsroom.as("hoa", address), "POST", "{\"text\": \"một lần\"}")
                            .header("Idempotency-Key", "answer-" + about.path("id").asString()));
        }

        assertThat(read("hoa", ALL + "/" + about.path("id").asString()).path("messages").size())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("who may not read the text reads nothing that is said of it")
    void strangers() {
        var about = open("{\"text\": \"Chuyện riêng của tòa soạn\"}");
        for (var path :
                new String[] {
                    ALL, ALL + "/" + about.path("id").asString(), text + "/discussions"
                }) {
            var answer = send(asAdministrator(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Chuyện riêng");
        }
    }
}
