package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The history of a text over HTTP")
class HistoryTest extends RunningServer {
    private Newsroom newsroom;
    private String text = "";

    @BeforeEach
    void write() {
        newsroom = new Newsroom(this);
        newsroom.hire("thu");
        text = newsroom.story("thu", "Tân Trào", "Một.\\n\\nRộng 4.187 ha.");
    }

    private HttpRequest.Builder asEditor(String path) {
        return newsroom.as("thu", path);
    }

    private HttpResponse<String> save(String tag, String title, String body) {
        return newsroom.save("thu", text, tag, title, body);
    }

    @Test
    @DisplayName("who saves second is told what brings both texts together, and may save that")
    void proposal() {
        assertThat(save("\"1\"", "Tân Trào", "Một, sửa.\\n\\nRộng 4.187 ha.").statusCode())
                .isEqualTo(200);

        var refused = save("\"1\"", "Đình Tân Trào", "Một.\\n\\nRộng 4.187,3 ha.");

        assertThat(refused.statusCode()).isEqualTo(412);
        var proposal = tree(refused).path("proposal");
        assertThat(proposal.path("conflicts")).isEmpty();
        var saved =
                send(
                        json(
                                asEditor(text).header("If-Match", "\"2\""),
                                "PUT",
                                "{\"fields\": " + proposal.path("fields") + "}"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var fields = tree(saved).path("fields");
        assertThat(fields.path("title").asString()).isEqualTo("Đình Tân Trào");
        assertThat(fields.path("body").toString()).contains("Một, sửa.", "Rộng 4.187,3 ha.");

        var conflict = save("\"1\"", "Tân Trào", "Một, khác.\\n\\nRộng 4.187 ha.");
        assertThat(values(tree(conflict).path("proposal").path("conflicts"), "yours"))
                .containsExactly("Một, khác.");
        assertThat(values(tree(conflict).path("proposal").path("conflicts"), "theirs"))
                .containsExactly("Một, sửa.");
    }

    private static List<String> values(JsonNode nodes, String member) {
        var values = new ArrayList<String>();
        nodes.forEach(node -> values.add(node.path(member).asString()));
        return values;
    }

    @Test
    @DisplayName(
            "two revisions are compared by words, for programs and, in their language, for people")
    void comparison() {
        save("\"1\"", "Tân Trào", "Một & <b>hai</b>.\\n\\nRộng 4.187,3 ha.");

        var diff = tree(send(asEditor(text + "/diff?from=1&to=2"))).path("changes");
        var words = diff.get(1).path("words");
        assertThat(values(words, "op")).containsExactly("same", "removed", "added", "same");
        assertThat(values(words, "text")).containsExactly("Rộng ", "4.187", "4.187,3", " ha.");

        var page =
                send(
                        asEditor(text + "/diff?from=1&to=2")
                                .header("Accept", "text/html")
                                .header("Accept-Language", "vi"));
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "Tiếng Việt: thay đổi từ bản 1 đến bản 2")
                .contains("Rộng <del>4.187</del><ins>4.187,3</ins> ha.")
                .doesNotContain("<b>");
        var english = send(asEditor(text + "/diff?from=2&to=2").header("Accept", "text/html"));
        assertThat(english.body()).contains("The two revisions say the same.");
    }

    @Test
    @DisplayName("a comparison is for those who may read the text, and of revisions that there are")
    void refusals() {
        assertThat(send(asAdministrator(text + "/diff?from=1&to=1")).statusCode()).isEqualTo(403);
        assertThat(send(asEditor(text + "/diff?from=1&to=9")).statusCode()).isEqualTo(404);
        assertThat(
                        send(asEditor(text + "/diff?from=1&to=9").header("Accept", "text/html"))
                                .statusCode())
                .isEqualTo(404);
    }
}
