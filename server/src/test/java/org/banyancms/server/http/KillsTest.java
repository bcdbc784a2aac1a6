package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kills over HTTP")
class KillsTest extends RunningServer {
    private static final String KILLS = "/api/v1/manage/kills";

    private Bureau bureau;
    private String story = "";

    @BeforeEach
    void people() {
        bureau = new Bureau(this, "SHUY", "tourism");
        bureau.hire("huy.editor", "EDITOR");
        bureau.hire("huy.secrecy", "SECRECY_REVIEWER");
        bureau.hire("huy.approver", "APPROVER");
        bureau.hire("huy.one", "PUBLISHER");
        bureau.hire("huy.two", "PUBLISHER");
        story = bureau.story("huy.editor", "tourism", "Lễ hội " + System.nanoTime());
        bureau.approve(story, "huy.editor", "huy.secrecy", "huy.approver");
        bureau.made("huy.one", story + "/locales/vi/publish", "{}");
    }

    private String id() {
        return story.substring(story.lastIndexOf('/') + 1);
    }

    private int delivered() {
        return get("/api/v1/delivery/entries/" + id() + "?locale=vi").statusCode();
    }

    @Test
    @DisplayName("by one person is out of the world at once, and is confirmed by a second one")
    void confirmed() {
        assertThat(delivered()).isEqualTo(200);
        assertThat(send(bureau.as("huy.two", story + "/kill")).statusCode()).isEqualTo(404);

        var killed = bureau.made("huy.one", story + "/kill", "{\"reason\": \"rights\"}");

        assertThat(killed.path("sequence").asLong()).isPositive();
        assertThat(killed.at("/confirmation/state").asString()).isEqualTo("open");
        var due = OffsetDateTime.parse(killed.at("/confirmation/due").asString()).toInstant();
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(115)),
                        Instant.now().plus(Duration.ofHours(2)));
        assertThat(delivered()).isEqualTo(410);
        assertThat(bureau.read("huy.two", KILLS).path("data").findValuesAsString("entry"))
                .contains(id());

        var own = bureau.post("huy.one", story + "/kill/confirm", "{}");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(tree(own).path("code").asString()).isEqualTo("own_kill");
        assertThat(bureau.post("huy.editor", story + "/kill/confirm", "{}").statusCode())
                .isEqualTo(403);
        var confirmed = bureau.made("huy.two", story + "/kill/confirm", "{\"comment\": \"Đúng\"}");
        assertThat(confirmed.path("state").asString()).isEqualTo("confirmed");
        assertThat(confirmed.at("/killed/by").asString()).isEqualTo("huy.one");
        assertThat(confirmed.at("/killed/text").asString()).isEqualTo("rights");
        assertThat(confirmed.at("/seconded/by").asString()).isEqualTo("huy.two");
        assertThat(bureau.read("huy.two", KILLS).path("data").findValuesAsString("entry"))
                .doesNotContain(id());
    }

    @Test
    @DisplayName("as somebody else has proposed has two people behind it from the start")
    void proposed() {
        var path = story + "/kill/propose";
        assertThat(bureau.post("huy.editor", path, "{\"reason\": \"Sai\"}").statusCode())
                .isEqualTo(403);
        assertThat(bureau.post("huy.approver", path, "{\"reason\": \" \"}").statusCode())
                .isEqualTo(422);
        var asked = bureau.made("huy.approver", path, "{\"reason\": \"Sai số liệu\"}");
        assertThat(asked.path("state").asString()).isEqualTo("proposed");
        assertThat(delivered()).isEqualTo(200);

        var killed = bureau.made("huy.one", story + "/takedown", "{\"reason\": \"court\"}");

        assertThat(killed.at("/confirmation/state").asString()).isEqualTo("confirmed");
        assertThat(bureau.read("huy.one", story + "/kill").path("kind").asString())
                .isEqualTo("takedown");
        assertThat(delivered()).isEqualTo(410);
    }

    @Test
    @DisplayName("by a token that may do nothing else are answered for like any other")
    void narrowToken() {
        var token =
                bureau.administer(
                        "/tokens",
                        """
                        {"username": "huy.one", "name": "kill", "expiresAt": "%s",
                          "scope": {"permissions": ["KILL"]}}\
                        """
                                .formatted(Instant.now().plus(Duration.ofHours(1))));
        var secret = tree(token).path("token").asString();

        var killed =
                send(
                        json(
                                to(story + "/kill").header("Authorization", "Bearer " + secret),
                                "POST",
                                "{\"reason\": \"rights\"}"));

        assertThat(killed.statusCode()).as(killed.body()).isEqualTo(200);
        assertThat(tree(killed).at("/confirmation/state").asString()).isEqualTo("open");
    }

    @Test
    @DisplayName("are listed by their state, and are not for strangers")
    void lists() {
        assertThat(send(bureau.as("huy.two", KILLS + "?state=maybe")).statusCode()).isEqualTo(400);
        assertThat(send(asAdministrator(KILLS)).statusCode()).isEqualTo(403);
        assertThat(get(KILLS).statusCode()).isEqualTo(401);
    }
}
