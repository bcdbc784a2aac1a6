package org.banyancms.core.search.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells texts that are instants from others. */
final class Instants {
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]{0,13}(Z|[+-]\\d\\d:\\d\\d)");

    private Instants() {}

    /** The instant, if the text is one with its offset. */
    static Optional<Instant> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty(); // it only looks like one, such as the 31st of February
        }
    }
}
