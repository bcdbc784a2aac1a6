package org.banyancms.core.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.banyancms.core.access.Actor;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates once per {@code Idempotency-Key}: the same caller, key and body get the same answer for a
 * day, another body is refused with 409, and of two at once one works while the other is told to
 * come back.
 */
public final class IdempotentCreation {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final CreationLedger ledger;
    private final JsonMapper mapper;
    private final IdSource ids;
    private final Clock clock;

    public IdempotentCreation(CreationLedger ledger, JsonMapper mapper, IdSource ids, Clock clock) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates under an identity that is reserved before the work begins. An attempt that follows a
     * crash gets the same one, so a creation that answers "already there" with what is there
     * happens exactly once.
     *
     * @param key the header {@code Idempotency-Key}, null where the caller sent none
     * @param body what was asked for: bytes, or a value that stands for the whole of it
     * @param creation makes the thing under the given identity
     */
    public ResponseEntity<?> run(
            Actor actor,
            @Nullable String key,
            Object body,
            Function<String, ResponseEntity<?>> creation) {
        if (key == null) {
            return creation.apply(ids.next());
        }
        checkShape(key);
        var mine = begun(digest(bytes(actor.username() + "\n" + key)), digest(bytes(body)));
        return mine.answer() == null ? perform(mine, creation) : mine.answer().asResponse();
    }

    /**
     * Creates where the work picks its own identity; after a crash in its midst it may be done a
     * second time.
     */
    public ResponseEntity<?> run(
            Actor actor, @Nullable String key, Object body, Supplier<ResponseEntity<?>> creation) {
        return run(actor, key, body, _ -> creation.get());
    }

    private Creation begun(String key, String request) {
        var now = clock.instant();
        var until = now.plus(LEASE);
        var fresh = new Creation(key, request, ids.next(), ids.next(), until, now.plus(KEPT), null);
        if (ledger.begin(fresh)) {
            return fresh;
        }
        var known = ledger.find(key).orElseThrow(IdempotentCreation::inProgress);
        return known.expiresAt().isBefore(now)
                ? replaced(known, fresh)
                : goneOn(known, request, now);
    }

    private Creation goneOn(Creation known, String request, Instant now) {
        if (!known.request().equals(request)) {
            throw ProblemException.of(CoreProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (known.answer() != null) {
            return known;
        }
        if (known.leaseUntil().isAfter(now)) {
            throw inProgress();
        }
        return replaced(known, known.takenOver(ids.next(), now.plus(LEASE)));
    }

    private static void checkShape(String key) {
        if (!KEY.matcher(key).matches()) {
            var header = Map.<String, Object>of("header", "Idempotency-Key");
            throw ProblemException.of(
                    CoreProblem.MALFORMED_REQUEST,
                    List.of(FieldProblem.at("", "malformed_header", header)));
        }
    }

    private Creation replaced(Creation known, Creation next) {
        if (!ledger.replace(known, next)) {
            throw inProgress();
        }
        return next;
    }

    private ResponseEntity<?> perform(Creation mine, Function<String, ResponseEntity<?>> creation) {
        try {
            var answer = stored(creation.apply(mine.reserved()));
            ledger.replace(mine, mine.answered(answer));
            return answer.asResponse();
        } catch (ProblemException refused) {
            ledger.forget(mine); // nothing was created, so the key is free for a mended request
            throw refused;
        } catch (RuntimeException | Error broken) {
            // nobody knows how far it came: the next attempt takes over at once, under the same
            // identity
            ledger.replace(mine, mine.takenOver(mine.fence(), clock.instant()));
            throw broken;
        }
    }

    private StoredAnswer stored(ResponseEntity<?> response) {
        var headers = new LinkedHashMap<String, List<String>>();
        response.getHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        var body = response.getBody();
        if (body != null) {
            headers.putIfAbsent("Content-Type", List.of(MediaType.APPLICATION_JSON_VALUE));
        }
        return new StoredAnswer(
                response.getStatusCode().value(),
                headers,
                body == null ? new byte[0] : bytes(body));
    }

    private byte[] bytes(Object value) {
        return switch (value) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> mapper.writeValueAsBytes(value);
        };
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static ProblemException inProgress() {
        return ProblemException.of(
                WebProblem.CREATION_IN_PROGRESS, Map.of(ProblemTranslator.RETRY_AFTER, 1));
    }
}
