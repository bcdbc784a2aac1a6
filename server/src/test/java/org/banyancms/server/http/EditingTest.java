package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Before a text is saved")
class EditingTest extends RunningServer {
    private Newsroom newsroom;
    private String text = "";

    @BeforeEach
    void write() {
        newsroom = new Newsroom(this);
        newsroom.hire("lan");
        newsroom.hire("minh");
        text = newsroom.story("lan", "Tân Trào", "Một.");
    }

    private HttpResponse<String> as(String who, String method, String path, String body) {
        var request = newsroom.as(who, text + "/editing" + path);
        return send(body.isEmpty() ? method(request, method) : json(request, method, body));
    }

    private static HttpRequest.Builder method(HttpRequest.Builder request, String method) {
        return request.method(method, HttpRequest.BodyPublishers.noBody());
    }

    private static String draft(long basedOn, String title) {
        return "{\"basedOn\": "
                + basedOn
                + ", \"fields\": {\"title\": \""
                + title
                + "\", \"a.b\": {\"$x\": [1, null]}}}";
    }

    @Test
    @DisplayName(
            "each writer's draft is kept apart, may be anything, and never touches the saved text")
    void drafts() {
        assertThat(as("lan", "PUT", "/draft", draft(1, "Của Lan")).statusCode()).isEqualTo(200);
        var minhs = as("minh", "PUT", "/draft", draft(1, "Của Minh, u\u031b"));
        assertThat(tree(minhs).path("stale").asBoolean()).isFalse();

        var saved = tree(send(newsroom.as("lan", text)));
        assertThat(saved.path("revision").asLong()).isEqualTo(1);
        assertThat(saved.path("fields").path("title").asString()).isEqualTo("Tân Trào");
        assertThat(tree(as("lan", "GET", "", "")).path("drafts")).hasSize(2);
        var read = tree(as("lan", "GET", "/drafts/minh", "")).path("fields");
        assertThat(read.path("title").asString()).as("in NFC").isEqualTo("Của Minh, ư");
        assertThat(read.path("a.b").path("$x")).hasSize(2);

        assertThat(as("lan", "DELETE", "/draft", "").statusCode()).isEqualTo(204);
        assertThat(as("minh", "GET", "/drafts/lan", "").statusCode()).isEqualTo(404);
        assertThat(as("minh", "GET", "/drafts/minh", "").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "a draft is told to be stale once another has saved, and is forgotten once its writer has")
    void afterSaving() {
        as("lan", "PUT", "/draft", draft(1, "Của Lan"));
        as("minh", "PUT", "/draft", draft(1, "Của Minh"));
        assertThat(newsroom.save("lan", text, "\"1\"", "Tân Trào mới", "Một.").statusCode())
                .isEqualTo(200);

        assertThat(as("minh", "GET", "/drafts/lan", "").statusCode()).isEqualTo(404);
        var minhs = tree(as("minh", "GET", "/drafts/minh", ""));
        assertThat(minhs.path("stale").asBoolean()).isTrue();
        assertThat(minhs.path("currentRevision").asLong()).isEqualTo(2);
    }

    @Test
    @DisplayName("writers see each other, in the order in which they came, until they leave")
    void presence() {
        as("minh", "PUT", "/presence", "");
        as("lan", "PUT", "/presence", "");
        var both = tree(as("minh", "PUT", "/presence", "")).path("present");
        assertThat(both.findValuesAsString("username")).containsExactly("minh", "lan");
        assertThat(as("minh", "DELETE", "/presence", "").statusCode()).isEqualTo(204);
        assertThat(tree(as("lan", "GET", "", "")).path("present").findValuesAsString("username"))
                .containsExactly("lan");
    }

    @Test
    @DisplayName("nobody sees or leaves anything at a text that they may not edit")
    void refusals() {
        for (var path : new String[] {"", "/drafts/lan"}) {
            assertThat(send(asAdministrator(text + "/editing" + path)).statusCode()).isEqualTo(403);
        }
        var put = asAdministrator(text + "/editing/presence");
        assertThat(send(method(put, "PUT")).statusCode()).isEqualTo(403);
        assertThat(as("lan", "PUT", "/draft", "{\"basedOn\": 1}").statusCode()).isEqualTo(422);
    }
}
