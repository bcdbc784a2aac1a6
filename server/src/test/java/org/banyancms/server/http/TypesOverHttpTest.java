package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Content types over HTTP")
class TypesOverHttpTest extends RunningServer {
    private static final String TYPES = "/api/v1/manage/types";
    private static final String CHIEF = "gate-phuong";
    private static int count;
    private final String name = "bulletin-" + ++count;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
        office.newsroom().hire(CHIEF, "COORDINATOR");
    }

    private String definition(String moreFields, String signOffs) {
        return """
        {"name": "%s", "labels": {"vi": "Bản tin", "en": "Bulletin"}, "schemaOrg": "NewsArticle",
         "fields": [{"name": "title", "kind": "text", "localised": true, "required": true,
                     "labels": {"vi": "Tiêu đề", "en": "Title"}}%s],
         "workflow": {"stages": ["draft", "in_review", "approved"], "approved": "approved",
           "signOffs": [%s],
           "steps": [{"from": "draft", "to": "in_review", "roles": ["EDITOR"]},
                     {"from": "in_review", "to": "approved", "roles": ["APPROVER"]},
                     {"from": "approved", "to": "draft", "roles": ["EDITOR"]}]}}
        """
                .formatted(name, moreFields, signOffs);
    }

    private HttpResponse<String> change(String version, String definition) {
        var request = office.as(CHIEF, TYPES + "/" + name).header("If-Match", version);
        return send(json(request, "PUT", definition));
    }

    @Test
    @DisplayName(
            "each change is a version, the ones before stay readable, and a stale one is refused")
    void versions() {
        var plain = definition("", "\"approval\", \"secrecy\"");
        assertThat(office.post(CHIEF, TYPES, plain).statusCode()).isEqualTo(201);
        var more =
                ", {\"name\": \"number\", \"kind\": \"number\", \"labels\": {\"vi\": \"Số\", \"en\": \"Number\"}}";
        var changed = change("\"1\"", definition(more, "\"approval\", \"secrecy\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

        var numbers = new ArrayList<Integer>();
        tree(office.get(CHIEF, TYPES + "/" + name + "/versions"))
                .path("data")
                .forEach(version -> numbers.add(version.path("version").asInt()));
        assertThat(numbers).containsExactlyInAnyOrder(1, 2);
        assertThat(office.get(CHIEF, TYPES + "/" + name + "?version=1").body())
                .doesNotContain("\"number\"");
        assertThat(office.get(CHIEF, TYPES + "/" + name).body()).contains("\"number\"");

        assertThat(change("\"1\"", plain).statusCode()).as("somebody was first").isEqualTo(412);
        var editor = office.as(Office.EDITOR, TYPES + "/" + name).header("If-Match", "\"2\"");
        assertThat(send(json(editor, "PUT", plain)).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("the sign-offs that a type asks for are data, and the gate asks for just these")
    void signOffs() {
        office.post(CHIEF, TYPES, definition("", "\"approval\", \"secrecy\", \"rights\""));
        var begun =
                office.post(
                        Office.EDITOR,
                        "/api/v1/manage/entries",
                        "{\"type\": \"%s\", \"owner\": \"SLS\", \"topics\": [\"tourism\"]}"
                                .formatted(name));
        var text = "/api/v1/manage/entries/" + tree(begun).path("id").asString() + "/locales/vi";
        var first = office.as(Office.EDITOR, text).header("If-None-Match", "*");
        send(json(first, "PUT", "{\"fields\": {\"title\": \"Bản tin tháng Chín\"}}"));
        office.approve(text.replace("/locales/vi", ""), "vi");

        var asked = office.get(Office.EDITOR, text + "/gates").body();
        assertThat(asked).contains("\"sign_off_missing\"").contains("rights");
        office.newsroom().hire("gate-steward", "RIGHTS_STEWARD");
        var signed =
                office.post(
                        "gate-steward",
                        text + "/sign-offs",
                        "{\"kind\": \"rights\", \"verdict\": \"approved\"}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(tree(office.get(Office.EDITOR, text + "/gates")).path("ready").asBoolean())
                .isTrue();
    }
}
