package org.banyancms.publishing.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Test
    @DisplayName("signs the published example of Standard Webhooks as published")
    void publishedVector() {
        var secret = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        var signature =
                secret.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body);

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    @DisplayName("a made secret is one, does not repeat and does not show itself")
    void made() {
        var random = new SecureRandom();
        var text = WebhookSecret.make(random);

        assertThat(WebhookSecret.of(text)).isPresent();
        assertThat(WebhookSecret.make(random)).isNotEqualTo(text);
        assertThat(WebhookSecret.of(text).orElseThrow()).hasToString("whsec_***");
    }

    @Test
    @DisplayName("too short, too long, without prefix or not base64: no secret")
    void noSecrets() {
        assertThat(WebhookSecret.of("whsec_c2hvcnQ=")).isEmpty();
        assertThat(WebhookSecret.of("whsec_" + "QUFB".repeat(30))).isEmpty();
        assertThat(WebhookSecret.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isEmpty();
        assertThat(WebhookSecret.of("whsec_%%%")).isEmpty();
    }
}
