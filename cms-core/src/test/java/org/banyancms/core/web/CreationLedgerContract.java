package org.banyancms.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every ledger of creations does. */
public abstract class CreationLedgerContract {
    private static final Instant NOW = Instant.parse("2026-09-02T01:00:00Z");

    protected abstract CreationLedger ledger();

    private static Creation creation(String fence) {
        return new Creation(
                "key",
                "request",
                "reserved",
                fence,
                NOW.plusSeconds(30),
                NOW.plus(Duration.ofHours(24)),
                null);
    }

    @Test
    @DisplayName("a key is taken once")
    void takenOnce() {
        assertThat(ledger().begin(creation("one"))).isTrue();
        assertThat(ledger().begin(creation("two"))).isFalse();
        assertThat(ledger().find("key")).contains(creation("one"));
        assertThat(ledger().find("other")).isEmpty();
    }

    @Test
    @DisplayName(
            "only whoever saw the latest attempt replaces it, and the answer comes back as it was")
    void fenced() {
        ledger().begin(creation("one"));
        var second = creation("one").takenOver("two", NOW.plusSeconds(60));
        var headers = Map.of("ETag", List.of("\"1\""));

        assertThat(ledger().replace(creation("one"), second)).isTrue();
        assertThat(ledger().replace(creation("one"), creation("three"))).isFalse();
        assertThat(
                        ledger().replace(
                                        second,
                                        second.answered(
                                                new StoredAnswer(201, headers, new byte[] {1, 2}))))
                .isTrue();

        var answer = ledger().find("key").orElseThrow().answer();
        assertThat(answer).isNotNull();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).isEqualTo(headers);
        assertThat(answer.body()).containsExactly(1, 2);
    }

    @Test
    @DisplayName("what is forgotten or expired is gone, and nothing else")
    void forgets() {
        ledger().begin(creation("one"));
        ledger().forget(creation("other"));
        assertThat(ledger().find("key")).isPresent();
        assertThat(ledger().sweep(NOW)).isZero();
        assertThat(ledger().sweep(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
        ledger().begin(creation("one"));
        ledger().forget(creation("one"));
        assertThat(ledger().find("key")).isEmpty();
    }
}
