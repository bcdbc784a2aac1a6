package org.banyancms.core.release;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a release is to launch: an instant with its offset, or what the clocks of a zone show.
 * A local time that its zone does not have, or has twice, is never guessed at.
 */
public final class ScheduleReader {
    /** How late a wish may arrive and still mean "now". */
    private static final Duration LATE = Duration.ofMinutes(1);

    private ScheduleReader() {}

    /**
     * @param at RFC 3339 with an offset, or without one and with a zone
     * @param zone an identifier of the IANA time zone database, null where {@code at} has an offset
     * @throws ProblemException {@code validation_failed} with what is wrong at {@code /at} or
     *     {@code /zone}
     */
    public static Schedule read(String at, @Nullable String zone, Instant now) {
        var named = zone == null ? null : zone(zone);
        var schedule = schedule(at, named);
        if (schedule.at().isBefore(now.minus(LATE))) {
            throw refused("/at", "schedule_past", Map.of("at", at));
        }
        return schedule;
    }

    private static Schedule schedule(String at, @Nullable ZoneId zone) {
        var exact = parsed(() -> OffsetDateTime.parse(at));
        if (exact.isPresent()) {
            return exact(exact.get(), zone);
        }
        var local = parsed(() -> LocalDateTime.parse(at));
        if (local.isEmpty()) {
            throw refused("/at", "schedule_format", Map.of("at", at));
        }
        if (zone == null) {
            throw refused("/zone", "schedule_zone_missing", Map.of("at", at));
        }
        return new Schedule(local.get().toInstant(offset(local.get(), zone)), zone);
    }

    private static Schedule exact(OffsetDateTime at, @Nullable ZoneId zone) {
        if (zone == null) {
            return new Schedule(at.toInstant(), at.getOffset());
        }
        var offset = zone.getRules().getOffset(at.toInstant());
        if (!offset.equals(at.getOffset()) && !at.getOffset().equals(ZoneOffset.UTC)) {
            throw refused(
                    "/at",
                    "schedule_offset",
                    Map.of("at", at.toString(), "zone", zone.getId(), "offset", offset.getId()));
        }
        return new Schedule(at.toInstant(), zone);
    }

    private static ZoneOffset offset(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return offsets.getFirst();
        }
        var params = Map.<String, Object>of("at", local.toString(), "zone", zone.getId());
        throw offsets.isEmpty()
                ? refused("/at", "schedule_gap", params)
                : refused(
                        "/at",
                        "schedule_twice",
                        Map.of(
                                "at",
                                local.toString(),
                                "zone",
                                zone.getId(),
                                "first",
                                local.atOffset(offsets.getFirst()).toString(),
                                "second",
                                local.atOffset(offsets.getLast()).toString()));
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw refused("/zone", "schedule_zone", Map.of("zone", id));
        }
        return ZoneId.of(id);
    }

    private interface Parse<T> {
        T parse() throws DateTimeParseException;
    }

    private static <T> Optional<T> parsed(Parse<T> parse) {
        try {
            return Optional.of(parse.parse());
        } catch (DateTimeException _) {
            return Optional.empty(); // the caller tries the other form
        }
    }

    private static ProblemException refused(
            String pointer, String code, Map<String, Object> params) {
        return ProblemException.of(
                CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at(pointer, code, params)));
    }
}
