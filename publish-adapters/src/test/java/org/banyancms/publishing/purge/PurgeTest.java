package org.banyancms.publishing.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.webhook.WebhookSecret;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.publishing.http.OutboundLimits;
import org.banyancms.publishing.samples.Receiver;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cache in front of delivery")
class PurgeTest {
    private static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");
    private static final WebhookSecret SECRET =
            WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    private final Receiver cache = new Receiver();
    private final OutboundClient client =
            new OutboundClient(
                    new OutboundLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), 10_000),
                    InetAddress::getAllByName);

    @AfterEach
    void stop() {
        client.close();
        cache.close();
    }

    private Purge purge(boolean allowPrivate) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Purge(client, URI.create(cache.url()), allowPrivate, SECRET, clock);
    }

    private static Commit commit(Instant at, Change... changes) {
        return new Commit(7, "publish", null, List.of(changes), "tuan", at);
    }

    private static Change publication(LocaleTag locale) {
        return new Change.Publish(Stories.tanTrao(locale));
    }

    @Test
    @DisplayName("is told the keys whose answers a commit has changed, signed")
    void told() {
        purge(true).apply(commit(NOW, publication(LocaleTag.VI)));

        var request = cache.requests().getFirst();
        var entry = Stories.TAN_TRAO.value();
        assertThat(new String(request.body(), StandardCharsets.UTF_8))
                .contains("\"sequence\":7", "\"everything\"", entry, "list:vi:article");
        assertThat(request.headers().get("surrogate-key").split(" "))
                .containsExactlyInAnyOrder(
                        "everything", "list:*", "list:vi", "list:vi:article", entry);
        assertThat(request.headers())
                .containsEntry(
                        "webhook-signature", SECRET.signature("purge-7-0", NOW, request.body()))
                .containsEntry("webhook-id", "purge-7-0");
    }

    @Test
    @DisplayName("is told of a withdrawal, whose type nobody knows any more")
    void withdrawal() {
        var gone =
                new Change.Remove(
                        Stories.TAN_TRAO, LocaleTag.VI, Change.Removal.UNPUBLISH, "duplicate", "");
        purge(true).apply(commit(NOW, gone));

        assertThat(cache.requests().getFirst().headers().get("surrogate-key"))
                .contains("removed:vi", Stories.TAN_TRAO.value());
    }

    @Test
    @DisplayName("that does not take it is told again: the follower stays where it is")
    void refused() {
        cache.answers(503);
        assertThatThrownBy(() -> purge(true).apply(commit(NOW, publication(LocaleTag.VI))))
                .hasMessageContaining("HTTP 503");
        cache.answers(200);
        assertThatCode(() -> purge(true).apply(commit(NOW, publication(LocaleTag.VI))))
                .doesNotThrowAnyException();
        assertThat(cache.requests()).hasSize(2);
    }

    @Test
    @DisplayName("in the own network is not called unless that is allowed")
    void guarded() {
        assertThatThrownBy(() -> purge(false).apply(commit(NOW, publication(LocaleTag.VI))))
                .hasMessageContaining("address_not_allowed");
        assertThat(cache.requests()).isEmpty();
    }

    @Test
    @DisplayName("is not told of what is older than any answer that it may keep")
    void old() {
        purge(true).apply(commit(NOW.minus(Duration.ofDays(1)), publication(LocaleTag.VI)));

        assertThat(cache.requests()).isEmpty();
    }

    @Test
    @DisplayName("takes a large commit in parts, no key twice and none left out")
    void parts() {
        var changes =
                IntStream.range(0, 600)
                        .mapToObj(i -> Stories.other("entry-" + i, LocaleTag.VI, "Bài " + i))
                        .<Change>map(Change.Publish::new)
                        .toArray(Change[]::new);
        purge(true).apply(commit(NOW, changes));

        var keys = new ArrayList<String>();
        cache.requests()
                .forEach(it -> keys.addAll(List.of(it.headers().get("surrogate-key").split(" "))));
        assertThat(cache.requests()).hasSize(3);
        assertThat(keys).hasSize(604).doesNotHaveDuplicates();
        assertThat(keys).contains(new EntryId("entry-599").value());
    }
}
