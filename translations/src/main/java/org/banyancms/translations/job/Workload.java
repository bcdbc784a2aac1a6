package org.banyancms.translations.job;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.memory.Tokens;

/**
 * How much there is to do, in the unit that fits the source language.
 *
 * @param unit {@code syllables}, {@code characters}, {@code eojeol} or {@code words}
 * @param total of all segments
 * @param open of the segments that wait for a translator
 */
public record Workload(String unit, int total, int open) {

    /** The workload of a job. */
    public static Workload of(Job job) {
        var locale = job.header().source();
        int total = job.segments().stream().mapToInt(segment -> count(segment, locale)).sum();
        int open =
                job.segments().stream()
                        .filter(segment -> segment.state().waits())
                        .mapToInt(segment -> count(segment, locale))
                        .sum();
        return new Workload(unit(locale), total, open);
    }

    private static String unit(LocaleTag locale) {
        return switch (locale.language()) {
            case "vi" -> "syllables";
            case "zh", "ja" -> "characters";
            case "ko" -> "eojeol";
            default -> "words";
        };
    }

    private static int count(Segment segment, LocaleTag locale) {
        return count(segment.source().plain(), locale);
    }

    /** The length of a text in the unit of its language. */
    public static int count(String text, LocaleTag locale) {
        if (locale.language().equals("ko")) {
            return (int)
                    List.of(text.strip().split("\\s+")).stream()
                            .filter(group ->
                                    group.codePoints().anyMatch(Character::isLetterOrDigit))
                            .count();
        }
        return Tokens.of(text, locale).size();
    }
}
