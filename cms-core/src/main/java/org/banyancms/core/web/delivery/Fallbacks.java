package org.banyancms.core.web.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/** The languages that a caller would take instead of the one asked for. */
final class Fallbacks {
    private static final String DEFAULT = "vi,en";

    private Fallbacks() {}

    /**
     * @param asked {@code none}, {@code default}, or tags with commas between
     * @throws ProblemException {@code unknown_locale}
     */
    static List<LocaleTag> read(String asked) {
        if (asked.equals("none")) {
            return List.of();
        }
        var tags = asked.equals("default") ? DEFAULT : asked;
        return Arrays.stream(tags.split(",")).map(Fallbacks::locale).toList();
    }

    private static LocaleTag locale(String tag) {
        try {
            return new LocaleTag(tag.strip());
        } catch (IllegalArgumentException _) {
            throw ProblemException.of(CoreProblem.UNKNOWN_LOCALE, Map.of("locale", tag));
        }
    }
}
