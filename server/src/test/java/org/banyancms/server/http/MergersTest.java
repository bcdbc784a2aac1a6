package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.server.outside.Patience.eventually;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Mergers of organisations over HTTP")
class MergersTest extends RunningServer {
    private static final String MERGERS = "/api/v1/admin/mergers";
    private static final String LATER = "2099-01-01T00:00:00Z";

    private Bureau successor;

    @BeforeEach
    void organisations() {
        successor = new Bureau(this, "SMOI", "trade");
        successor.hire("moi.editor", "EDITOR");
    }

    private HttpResponse<String> ask(String from, String query, String into, String at) {
        var path = "/api/v1/admin/organisations/" + from + "/merger" + query;
        var body = "{\"into\": \"%s\", \"on\": {\"at\": \"%s\"}}".formatted(into, at);
        return send(json(asAdministrator(path), "POST", body));
    }

    private JsonNode admin(String path) {
        return tree(send(asAdministrator(path)));
    }

    private static void staff(Bureau bureau) {
        bureau.hire("cu.editor", "EDITOR");
        bureau.hire("cu.secrecy", "SECRECY_REVIEWER");
        bureau.hire("cu.approver", "APPROVER");
        bureau.hire("cu.publisher", "PUBLISHER");
        bureau.hire("cu.head", "COORDINATOR", "CHANNEL_OWNER");
    }

    private static void demand(Bureau bureau) {
        bureau.made(
                "cu.head",
                "/api/v1/translations/demand-rules",
                "{\"name\": \"SCU\", \"organisations\": [\"SCU\"], \"locales\": [\"en\"]}");
    }

    private static String channel(Bureau bureau) {
        var body =
                """
                {"kind": "webhook", "name": "SCU", "owner": "SCU", "locales": ["fr"],
                  "url": "http://127.0.0.1:9/", "allowPrivateAddresses": true, "sandbox": true}\
                """;
        var made = bureau.made("cu.head", "/api/v1/publishing/channels", body);
        return "/api/v1/publishing/channels/" + made.path("id").asString();
    }

    @Test
    @DisplayName("pass stories, jobs, channels and roles over, and what was planned still goes out")
    void fromPlanToEnd() {
        var bureau = new Bureau(this, "SCU", "tourism");
        staff(bureau);
        demand(bureau);
        var channel = channel(bureau);
        var picture = bureau.upload("cu.editor");
        var story = bureau.story("cu.editor", "tourism", "Lễ hội Thành Tuyên");
        bureau.approve(story, "cu.editor", "cu.secrecy", "cu.approver");
        var draft = bureau.story("cu.editor", "tourism", "Bản nháp");
        var id = story.substring(story.lastIndexOf('/') + 1);
        var jobs = "/api/v1/translations/jobs?entry=" + id;
        eventually("a job", () -> !bureau.read("cu.head", jobs).path("data").isEmpty());

        var day = Instant.now().plus(2, ChronoUnit.SECONDS);
        var tried = ask("SCU", "?dryRun=true", "SMOI", day.toString());
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        var counts = tree(tried).path("counts");
        assertThat(counts.path("entries").asInt()).isEqualTo(2);
        assertThat(counts.path("translationJobs").asInt()).isEqualTo(1);
        assertThat(counts.path("demandRules").asInt()).isEqualTo(1);
        assertThat(counts.path("channels").asInt()).isEqualTo(1);
        assertThat(counts.path("assets").asInt()).isEqualTo(1);
        assertThat(counts.path("people").asInt()).isEqualTo(5);
        assertThat(counts.path("grants").asInt()).isEqualTo(6);

        var planned = tree(ask("SCU", "", "SMOI", day.toString()));
        var release =
                bureau.made(
                        "cu.publisher",
                        "/api/v1/manage/releases",
                        """
                        {"name": "Sau sáp nhập", "at": "%s",
                          "items": [{"entry": "%s", "locale": "vi"}]}\
                        """
                                .formatted(day.plus(3, ChronoUnit.SECONDS), id));
        var merger = MERGERS + "/" + planned.path("id").asString();
        assertThat(admin(merger).at("/counts/releases").asInt()).isEqualTo(1);
        eventually("done", () -> admin(merger).path("state").asString().equals("done"));

        var entry = bureau.read("cu.editor", story);
        assertThat(entry.path("owner").asString()).isEqualTo("SMOI");
        assertThat(entry.path("issuer").asString()).isEqualTo("SCU");
        assertThat(bureau.read("cu.editor", draft).path("issuer").asString()).isEqualTo("SMOI");
        assertThat(bureau.read("cu.head", jobs).at("/data/0/owner").asString()).isEqualTo("SMOI");
        assertThat(bureau.read("cu.head", channel).path("owner").asString()).isEqualTo("SMOI");
        assertThat(bureau.read("cu.editor", picture).path("organisation").asString())
                .isEqualTo("SMOI");
        assertThat(admin("/api/v1/admin/organisations/SCU").path("succeededBy").asString())
                .isEqualTo("SMOI");
        var path = "/api/v1/manage/releases/" + release.path("id").asString();
        eventually(
                "launched",
                () -> bureau.read("cu.head", path).path("state").asString().equals("launched"));
        var live = tree(get("/api/v1/delivery/entries/" + id + "?locale=vi"));
        assertThat(live.at("/data/organisation/code").asString()).isEqualTo("SCU");
        assertThat(successor.read("moi.editor", story).path("owner").asString()).isEqualTo("SMOI");

        var late = send(json(asAdministrator(merger + "/cancel"), "POST", "{}"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(tree(late).path("code").asString()).isEqualTo("merger_over");
    }

    @Test
    @DisplayName("are called off before their day, and may be planned anew then")
    void calledOff() {
        new Bureau(this, "SHOAN", "tourism");
        var planned = tree(ask("SHOAN", "", "SMOI", LATER));
        assertThat(planned.path("state").asString()).isEqualTo("planned");
        assertThat(planned.at("/on/at").asString()).isEqualTo("2099-01-01T00:00Z");
        var again = ask("SHOAN", "", "SMOI", LATER);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(tree(again).path("code").asString()).isEqualTo("merger_exists");

        var path = MERGERS + "/" + planned.path("id").asString() + "/cancel";
        assertThat(tree(send(json(asAdministrator(path), "POST", "{}"))).path("state").asString())
                .isEqualTo("cancelled");

        var second = tree(ask("SHOAN", "", "SMOI", LATER));
        assertThat(admin(MERGERS).path("data").findValuesAsString("id"))
                .contains(planned.path("id").asString(), second.path("id").asString());
        var end = MERGERS + "/" + second.path("id").asString() + "/cancel";
        assertThat(send(json(asAdministrator(end), "POST", "{}")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "into {0} at {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "STU   | 2099-01-01T00:00:00Z | /into    | same_organisation",
                "KHONG | 2099-01-01T00:00:00Z | /into    | unknown_organisation",
                "SMOI  | 2001-01-01T00:00:00Z | /on/at   | in_past",
                "SMOI  | 2099-01-01T00:00     | /on/zone | schedule_zone_missing",
                "SMOI  | ngày mai             | /on/at   | schedule_format",
            })
    void refused(String into, String at, String pointer, String code) {
        new Bureau(this, "STU", "tourism");
        var answer = ask("STU", "?dryRun=true", into, at);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(tree(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(tree(answer).at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    @DisplayName(
            "are not for those who do not administer, and not of organisations that have ended")
    void strangers() {
        var path = "/api/v1/admin/organisations/SMOI/merger";
        var body = "{\"into\": \"SMOI\", \"on\": {\"at\": \"%s\"}}".formatted(LATER);
        assertThat(successor.post("moi.editor", path, body).statusCode()).isEqualTo(403);
        assertThat(send(successor.as("moi.editor", MERGERS)).statusCode()).isEqualTo(403);

        successor.administer(
                "/organisations",
                "{\"code\": \"SHET\", \"names\": {\"vi\": \"Sở đã hết\"}, \"validTo\": \"2020-01-01T00:00:00Z\"}");
        var ended = ask("SHET", "", "SMOI", LATER);
        assertThat(ended.statusCode()).isEqualTo(409);
        assertThat(tree(ended).path("code").asString()).isEqualTo("organisation_ended");
        assertThat(ask("KHONG", "", "SMOI", LATER).statusCode()).isEqualTo(404);
    }
}
