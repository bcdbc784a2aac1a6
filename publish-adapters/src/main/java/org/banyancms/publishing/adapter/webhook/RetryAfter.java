package org.banyancms.publishing.adapter.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads the header {@code Retry-After}: seconds or a date. What lies more than a day ahead is taken
 * as a day.
 */
final class RetryAfter {
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Instant> of(String value, Instant now) {
        return read(value.strip(), now)
                .map(until -> until.isAfter(now.plus(MOST)) ? now.plus(MOST) : until)
                .filter(until -> until.isAfter(now));
    }

    private static Optional<Instant> read(String value, Instant now) {
        try {
            return value.matches("\\d{1,9}")
                    ? Optional.of(now.plusSeconds(Long.parseLong(value)))
                    : Optional.of(
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
