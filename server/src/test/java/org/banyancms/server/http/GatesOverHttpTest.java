package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Gates over HTTP")
class GatesOverHttpTest extends RunningServer {
    private static final String TOGETHER = ", \"releaseTogether\": [\"vi\", \"ko\"]";
    private static final String REASON = "Bản tiếng Hàn chờ hiệu đính.";
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(this);
    }

    private static List<String> said(JsonNode findings) {
        var said = new ArrayList<String>();
        findings.forEach(it -> {
            if (!it.path("level").asString().equals("warn")) {
                said.add(it.path("code").asString() + " " + it.path("reason").asString());
            }
        });
        return said;
    }

    private JsonNode gates(String entry) {
        return office.tree(office.get(Office.EDITOR, entry + "/locales/vi/gates"));
    }

    private HttpResponse<String> waive(String who, String entry, String gate, String reason) {
        var body = "{\"gate\": \"%s\", \"reason\": \"%s\"}".formatted(gate, reason);
        return office.post(who, entry + "/locales/vi/waivers", body);
    }

    @Test
    @DisplayName(
            "each finding has its level, clause, place, words in the caller's language and a fix")
    void panel() {
        var entry = office.entry(TOGETHER);
        office.write(Office.EDITOR, entry, "vi", "", "Na Hang");

        var path = entry + "/locales/vi/gates";
        var vi = office.as(Office.EDITOR, path).header("Accept-Language", "vi");
        var en = office.as(Office.EDITOR, path).header("Accept-Language", "en");
        var vietnamese = tree(send(vi)).path("findings");
        var english = tree(send(en)).path("findings");

        assertThat(said(vietnamese))
                .contains("G03 not_approved", "G04 not_signed", "G11 set_incomplete");
        for (int i = 0; i < vietnamese.size(); i++) {
            for (var member : List.of("clause", "level", "message", "fix")) {
                assertThat(vietnamese.get(i).path(member).asString()).as(member).isNotBlank();
            }
            assertThat(vietnamese.get(i).path("message"))
                    .isNotEqualTo(english.get(i).path("message"));
            var waivable = vietnamese.get(i).path("level").asString().equals("waivable");
            assertThat(vietnamese.get(i).path("waivableBy").isString()).isEqualTo(waivable);
        }
    }

    @Test
    @DisplayName(
            "a reference to what is not public is refused at its place, until that is public too")
    void references() {
        var target = office.approved("", "Lễ hội Thành Tuyên");
        var id = target.substring(target.lastIndexOf('/') + 1);
        var entry = office.approved(", \"related\": \"" + id + "\"", "Đèn lồng");

        var refused = office.publish(entry, "vi");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        var findings = tree(refused).path("findings");
        assertThat(said(findings)).containsExactly("G12 not_live");
        assertThat(findings.toString()).contains("/fields/related", id);
        assertThat(office.read(entry, "vi").statusCode()).isEqualTo(404);

        assertThat(office.publish(target, "vi").statusCode()).isEqualTo(200);
        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(200);
        assertThat(office.read(entry, "vi").body()).contains(id);
    }

    @Test
    @DisplayName(
            "a waiver opens one gate for one content, is listed and audited, and dies with an edit")
    void waiver() {
        var entry = office.approved(TOGETHER, "Hàm Yên");
        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(422);

        var given = waive(Office.APPROVER, entry, "G11", REASON);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(gates(entry).path("ready").asBoolean()).isTrue();
        var waiver = list(entry).get(0);
        assertThat(waiver.path("reason").asString()).isEqualTo(REASON);
        assertThat(waiver.path("by").asString()).isEqualTo(Office.APPROVER);
        assertThat(waiver.path("valid").asBoolean()).isTrue();

        office.write(Office.EDITOR, entry, "vi", "1", "Cam Hàm Yên");
        assertThat(list(entry).get(0).path("valid").asBoolean()).isFalse();
        assertThat(said(gates(entry).path("findings"))).contains("G11 set_incomplete");
        assertThat(audit()).contains("\"waived\"", REASON);
    }

    private JsonNode list(String entry) {
        return office.tree(office.get(Office.EDITOR, entry + "/locales/vi/waivers")).path("data");
    }

    private String audit() {
        office.newsroom().hire("gate-auditor", "AUDITOR");
        var path = "/api/v1/manage/audit?actor=" + Office.APPROVER + "&page%5Bsize%5D=100";
        return office.get("gate-auditor", path).body();
    }

    @Test
    @DisplayName(
            "a waiver is refused to other roles, to authors, without a reason and where none may be")
    void refusals() {
        var entry = office.approved(TOGETHER, "Lâm Bình");
        office.newsroom().hire(Office.EDITOR, "APPROVER");

        refused(403, "forbidden", waive(Office.PUBLISHER, entry, "G11", REASON));
        refused(409, "four_eyes", waive(Office.EDITOR, entry, "G11", REASON));
        refused(422, "validation_failed", waive(Office.APPROVER, entry, "G11", " "));
        refused(409, "not_waivable", waive(Office.APPROVER, entry, "G04", REASON));
        refused(409, "not_waivable", waive(Office.APPROVER, entry, "G12", REASON));
        assertThat(list(entry)).isEmpty();
        assertThat(office.publish(entry, "vi").statusCode()).isEqualTo(422);
    }

    private void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(tree(answer).path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    @DisplayName("an approver who has lost the role between approval and launch closes the gate")
    void roleLost() {
        office.newsroom().hire("gate-gone", "APPROVER");
        var entry = office.entry("");
        office.write(Office.EDITOR, entry, "vi", "", "Chiêm Hóa");
        office.approve(entry, "vi");
        assertThat(gates(entry).path("ready").asBoolean()).isTrue();
        var text = entry + "/locales/vi/sign-offs";
        office.post("gate-gone", text, "{\"kind\": \"approval\", \"verdict\": \"approved\"}");
        assertThat(gates(entry).path("ready").asBoolean()).isTrue();

        deactivate("gate-gone");

        var refused = office.publish(entry, "vi");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(said(tree(refused).path("findings"))).containsExactly("G03 signer_left");
    }

    private void deactivate(String name) {
        var path = "/api/v1/admin/users/" + name;
        var seen = send(asAdministrator(path));
        var tag = seen.headers().firstValue("ETag").orElseThrow();
        var change = asAdministrator(path).header("If-Match", tag);
        var changed = send(json(change, "PATCH", "{\"active\": false}"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }
}
