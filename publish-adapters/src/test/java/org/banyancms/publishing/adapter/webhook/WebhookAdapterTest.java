package org.banyancms.publishing.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelContract;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Receiver;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookAdapterTest extends ChannelContract {
    private final Receiver receiver = new Receiver();
    private String secret = "";

    @Override
    protected Channel channel(House house) {
        var registered = house.hook(receiver.url());
        secret = registered.secrets().get("signing");
        return registered.channel();
    }

    @Override
    protected ChannelAdapter adapter(House house) {
        return house.webhook;
    }

    /**
     * A receiver that drops repeats by id, keeps the newest sequence of each language, and forgets
     * what is retracted.
     */
    @Override
    protected List<String> seen(House house) {
        var live = new TreeMap<String, String>();
        for (var request : receiver.requests()) {
            var body = new String(request.body(), StandardCharsets.UTF_8);
            var locale = body.replaceAll(".*\"locale\":\"([^\"]+)\".*", "$1");
            if (body.contains("\"type\":\"entry.killed\"")
                    || body.contains("\"type\":\"entry.unpublished\"")) {
                live.remove(locale);
            } else {
                live.put(locale, body);
            }
        }
        return new ArrayList<>(live.values());
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    @DisplayName("every try is signed over its own id, time and bytes, and the id stays")
    void signed() throws GeneralSecurityException {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        receiver.answers(500);
        house.webhook.execute(Step.CREATE, intent(LocaleTag.VI), channel);
        house.clock.pass(Duration.ofMinutes(5));
        receiver.answers(200);
        house.webhook.execute(Step.CREATE, intent(LocaleTag.VI), channel);

        var requests = receiver.requests();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).headers().get("webhook-id"))
                .isEqualTo(requests.get(1).headers().get("webhook-id"));
        assertThat(requests.get(0).headers().get("webhook-timestamp"))
                .isNotEqualTo(requests.get(1).headers().get("webhook-timestamp"));
        for (var request : requests) {
            assertThat(request.headers().get("webhook-signature")).isEqualTo(expected(request));
            assertThat(request.body()).isEqualTo(requests.getFirst().body());
        }
    }

    private String expected(Receiver.Request request) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        "HmacSHA256"));
        var signed =
                request.headers().get("webhook-id")
                        + "."
                        + request.headers().get("webhook-timestamp")
                        + "."
                        + new String(request.body(), StandardCharsets.UTF_8);
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("a correction and a kill say what they are, what they supersede and why")
    void tellsWhatHappened() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        house.work();
        house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        house.work();
        house.journal.commit("kill", Stories.remove(LocaleTag.VI, Removal.KILL));
        house.work();

        var bodies =
                receiver.requests().stream()
                        .map(it -> new String(it.body(), StandardCharsets.UTF_8))
                        .toList();
        assertThat(bodies).hasSize(3);
        assertThat(bodies.get(0))
                .contains(
                        "\"type\":\"entry.published\"",
                        "\"sequence\":1",
                        "\"title\":\"Tân Trào vi\"",
                        "\"url\":\"https://tuyenquang.example/site/vi/tan-trao.html\"");
        assertThat(bodies.get(1))
                .contains(
                        "\"type\":\"entry.corrected\"",
                        "\"sequence\":2",
                        "\"supersedes\":1",
                        "\"right\":\"1919\"");
        assertThat(bodies.get(2))
                .contains(
                        "\"type\":\"entry.killed\"",
                        "\"sequence\":3",
                        "\"supersedes\":2",
                        "\"reason\":\"error\"");
        assertThat(bodies)
                .allSatisfy(body ->
                        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000));
    }

    @Test
    @DisplayName(
            "410 switches the channel off; what waits is blocked and goes on when it is switched on again")
    void endpointGone() {
        receiver.answers(410);
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        house.work();

        assertThat(house.channels.find(channel.id()).orElseThrow().inactiveReason())
                .isEqualTo("endpoint_gone");
        assertThat(house.states(channel.id())).containsEntry("vi", "BLOCKED");
    }

    @Test
    @DisplayName("Retry-After is honoured, in seconds and as a date")
    void throttled() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        receiver.answers(exchange -> throttle(exchange, "120"));
        var seconds = house.webhook.execute(Step.CREATE, intent(LocaleTag.VI), channel);
        receiver.answers(exchange -> throttle(exchange, "Wed, 02 Sep 2026 03:00:00 GMT"));
        var date = house.webhook.execute(Step.CREATE, intent(LocaleTag.VI), channel);

        assertThat(seconds)
                .isEqualTo(
                        new Outcome.Throttled(house.clock.instant().plusSeconds(120), "HTTP 429"));
        assertThat(date)
                .isEqualTo(
                        new Outcome.Throttled(house.clock.instant().plusSeconds(3600), "HTTP 429"));
    }

    private static void throttle(HttpExchange exchange, String after) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", after);
        exchange.sendResponseHeaders(429, -1);
    }

    @Test
    @DisplayName(
            "an answer lost after sending leaves it unknown; the repeat has the same id and settles it")
    void lostAnswer() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        receiver.answers(HttpExchange::close);
        house.work();
        assertThat(house.states(channel.id())).containsEntry("vi", "UNKNOWN");

        receiver.answers(204);
        house.clock.pass(Duration.ofMinutes(1));
        house.work();

        assertThat(house.states(channel.id())).containsEntry("vi", "LIVE");
        assertThat(
                        receiver.requests().stream()
                                .map(it -> it.headers().get("webhook-id"))
                                .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("without an answer at the last try a person is asked, and each try is in the log")
    void givesUpVisibly() {
        receiver.answers(404);
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        for (int day = 0; day < 20; day++) {
            house.work();
            house.clock.pass(Duration.ofDays(2));
        }

        var it = publication(LocaleTag.VI);
        assertThat(it.state().name()).isEqualTo("NEEDS_HUMAN");
        assertThat(it.trouble().code()).isEqualTo("http_404");
        assertThat(house.log.list(channel.id(), null, 10).getFirst().attempts()).hasSize(10);
    }

    @Test
    @DisplayName("a redirect is a failure and is not followed")
    void redirect() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        receiver.answers(302);

        assertThat(house.webhook.execute(Step.CREATE, intent(LocaleTag.VI), channel))
                .isEqualTo(new Outcome.NotSent("http_302", "HTTP 302"));
        assertThat(receiver.requests()).hasSize(1);
    }
}
