package org.banyancms.core.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * G14: a correction says of which class the error was, what was wrong and what is right, carries a
 * notice in every language that is live, and reaches every channel that carried the error.
 */
final class CorrectionGate {
    /** Classes of errors; the audit and the reports count by them. */
    static final Set<String> REASONS =
            Set.of(
                    "fact",
                    "figure",
                    "name",
                    "date",
                    "place",
                    "wording",
                    "translation",
                    "source",
                    "rights",
                    "picture",
                    "privacy",
                    "incomplete",
                    "other");

    /** Errors of which the wrong words are not to be said again, or where none stood there. */
    private static final Set<String> UNREPEATED = Set.of("privacy", "rights", "incomplete");

    private static final String CLAUSE = "Art. 22";

    private final ChannelDirectory channels;

    CorrectionGate(ChannelDirectory channels) {
        this.channels = channels;
    }

    List<ItemFinding> check(
            EntryId entry, CorrectionDesk.Correction correction, List<LiveVariant> live) {
        var findings = new ArrayList<ItemFinding>();
        for (int i = 0; i < live.size(); i++) {
            var locale = live.get(i).locale();
            for (var finding : said(correction, locale)) {
                findings.add(new ItemFinding(i, entry, finding));
            }
        }
        if (!REASONS.contains(correction.reason())) {
            var params = Map.<String, Object>of("reasons", sorted(REASONS));
            findings.add(
                    new ItemFinding(
                            0,
                            entry,
                            new Finding(
                                    "G14",
                                    GateLevel.BLOCK,
                                    "/reason",
                                    null,
                                    "reason_class",
                                    params,
                                    CLAUSE)));
        }
        findings.addAll(leftBehind(entry, live));
        return findings;
    }

    private static List<Finding> said(CorrectionDesk.Correction correction, LocaleTag locale) {
        var findings = new ArrayList<Finding>();
        if (!UNREPEATED.contains(correction.reason())
                && correction.wrong().getOrDefault(locale, "").isBlank()) {
            findings.add(finding("/wrong/" + locale, locale, "wrong_missing"));
        }
        if (correction.right().getOrDefault(locale, "").isBlank()) {
            findings.add(finding("/right/" + locale, locale, "right_missing"));
        }
        return findings;
    }

    /** Channels that still show a language which the correction does not reach. */
    private List<ItemFinding> leftBehind(EntryId entry, List<LiveVariant> live) {
        var reached = live.stream().map(LiveVariant::locale).collect(Collectors.toSet());
        return channels.publications(entry).stream()
                .filter(publication -> publication.state().equals("LIVE"))
                .filter(publication -> !reached.contains(publication.locale()))
                .map(publication ->
                        new ItemFinding(
                                0,
                                entry,
                                new Finding(
                                        "G14",
                                        GateLevel.BLOCK,
                                        "/notice/" + publication.locale(),
                                        publication.locale(),
                                        "channel_left",
                                        Map.of("channel", publication.channel()),
                                        CLAUSE)))
                .toList();
    }

    private static Finding finding(String pointer, LocaleTag locale, String reason) {
        return new Finding(
                "G14",
                GateLevel.BLOCK,
                pointer,
                locale,
                reason,
                Map.of("locale", locale.value()),
                CLAUSE);
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
