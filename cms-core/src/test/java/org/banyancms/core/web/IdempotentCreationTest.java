package org.banyancms.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@DisplayName("Creating once per Idempotency-Key")
class IdempotentCreationTest {
    private static final Instant NOW = Instant.parse("2026-09-02T01:00:00Z");
    private static final Actor EDITOR =
            new Actor("editor", "Editor", null, List.of(), TokenScope.ALL, NOW);

    private final MemoryCreationLedger ledger = new MemoryCreationLedger();
    private final List<String> made = new ArrayList<>();

    private IdempotentCreation at(Duration later) {
        var clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new IdempotentCreation(
                ledger, Json.mapper(List.of()), new TimeOrderedIds(clock), clock);
    }

    private ResponseEntity<?> make(IdempotentCreation creation, String key, Object body) {
        return creation.run(
                EDITOR,
                key,
                body,
                id -> {
                    made.add(id);
                    return ResponseEntity.status(201).body(Map.of("id", id));
                });
    }

    private static void refused(ProblemKind kind, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    @DisplayName("without a key each request creates")
    void withoutKey() {
        make(at(Duration.ZERO), null, "body");
        make(at(Duration.ZERO), null, "body");

        assertThat(made).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a key is good for a day, and then for something new")
    void forADay() {
        var first = make(at(Duration.ZERO), "k", Map.of("a", 1));
        var again = make(at(Duration.ofHours(23)), "k", Map.of("a", 1));
        assertThat((byte[]) again.getBody()).isEqualTo((byte[]) first.getBody());
        assertThat(made).hasSize(1);

        make(at(Duration.ofHours(25)), "k", Map.of("a", 2));
        assertThat(made).hasSize(2);
    }

    @Test
    @DisplayName("another body under the same key is refused, another caller's key is another key")
    void anotherBody() {
        make(at(Duration.ZERO), "k", "one");
        refused(CoreProblem.IDEMPOTENCY_KEY_REUSED, () -> make(at(Duration.ZERO), "k", "two"));
        var other = new Actor("other", "Other", null, List.of(), TokenScope.ALL, NOW);
        at(Duration.ZERO).run(other, "k", "two", () -> ResponseEntity.noContent().build());
        refused(CoreProblem.MALFORMED_REQUEST, () -> make(at(Duration.ZERO), "ấ", "one"));
    }

    @Test
    @DisplayName("a second request while the first is at work is told to come back")
    void inProgress() {
        var creation = at(Duration.ZERO);
        creation.run(
                EDITOR,
                "k",
                "body",
                _ -> {
                    refused(WebProblem.CREATION_IN_PROGRESS, () -> make(creation, "k", "body"));
                    return ResponseEntity.ok("done");
                });

        assertThat(made).isEmpty();
    }

    @Test
    @DisplayName("a refused request leaves its key free")
    void refusedRequest() {
        var creation = at(Duration.ZERO);
        refused(
                CoreProblem.VALIDATION_FAILED,
                () ->
                        creation.run(
                                EDITOR,
                                "k",
                                "bad",
                                _ -> {
                                    throw ProblemException.of(CoreProblem.VALIDATION_FAILED);
                                }));

        make(creation, "k", "mended");
        assertThat(made).hasSize(1);
    }

    @Test
    @DisplayName("after a crash or a failure the next attempt goes on under the same identity")
    void afterACrash() {
        var seen = new ArrayList<String>();
        var creation = at(Duration.ZERO);
        assertThatThrownBy(() ->
                        creation.run(
                                EDITOR,
                                "k",
                                "body",
                                id -> {
                                    seen.add(id);
                                    throw new IllegalStateException("the store is gone");
                                }))
                .isInstanceOf(IllegalStateException.class);

        make(at(Duration.ofSeconds(1)), "k", "body");

        assertThat(made).isEqualTo(seen);
    }
}
