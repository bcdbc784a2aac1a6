package org.banyancms.core.web.succession;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.succession.Merger;
import org.jspecify.annotations.Nullable;

/**
 * A merger as clients see it.
 *
 * @param counts how much passes over, by what it is: now where it is ahead, else as it was
 * @param steps what is done of it
 */
record MergerBody(
        String id,
        OrganisationCode from,
        OrganisationCode into,
        MergerWishBody.Day on,
        String state,
        String plannedBy,
        Instant plannedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        Map<String, Long> counts,
        List<String> steps) {

    static MergerBody of(Merger merger, Map<String, Long> counts) {
        var course = merger.course();
        return new MergerBody(
                merger.id(),
                merger.from(),
                merger.into(),
                day(merger.on()),
                merger.state().name().toLowerCase(Locale.ROOT),
                merger.plannedBy(),
                merger.plannedAt(),
                course.startedAt(),
                course.endedAt(),
                course.reason(),
                new TreeMap<>(counts),
                course.steps());
    }

    static MergerWishBody.Day day(Schedule on) {
        boolean named = !(on.zone() instanceof ZoneOffset);
        var at = on.local().atZone(on.zone()).toOffsetDateTime().toString();
        return new MergerWishBody.Day(at, named ? on.zone().getId() : null);
    }
}
