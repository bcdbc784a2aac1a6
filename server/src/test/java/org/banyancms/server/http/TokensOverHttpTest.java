package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token over HTTP")
class TokensOverHttpTest extends RunningServer {
    private final Staff staff = new Staff(this);

    private int status(String secret) {
        return send(to("/api/v1/me").header("Authorization", "Bearer " + secret)).statusCode();
    }

    @Test
    @DisplayName("is rotated without a moment at which no secret opens, and tells of its last use")
    void rotation() {
        staff.hire("may");
        var expiry = Instant.now().plus(1, ChronoUnit.DAYS);
        var issued =
                tree(
                        staff.administer(
                                "POST",
                                "/tokens",
                                "{\"username\": \"may\", \"name\": \"x\", \"expiresAt\": \"%s\"}"
                                        .formatted(expiry)));
        var path = "/tokens/" + issued.path("id").asString();
        var old = issued.path("token").asString();
        assertThat(tree(staff.administer("GET", path, "")).has("lastUsedAt")).isFalse();

        var rotated = staff.administer("POST", path + "/rotation", "{}");
        assertThat(rotated.statusCode()).isEqualTo(200);
        assertThat(rotated.headers().firstValue("Cache-Control")).contains("no-store");
        var fresh = tree(rotated).path("token").asString();
        assertThat(status(old)).isEqualTo(200);
        assertThat(status(fresh)).isEqualTo(200);
        var shown = tree(staff.administer("GET", path, ""));
        assertThat(Instant.parse(shown.path("lastUsedAt").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(shown.has("formerUntil")).isTrue();
        assertThat(shown.has("token")).isFalse();

        var atOnce = "{\"formerUntil\": \"%s\"}".formatted(Instant.now());
        assertThat(staff.administer("POST", path + "/rotation", atOnce).statusCode())
                .isEqualTo(200);
        assertThat(status(fresh)).isEqualTo(401);
    }
}
