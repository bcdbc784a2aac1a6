package org.banyancms.translations.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Listing;
import org.banyancms.translations.memory.MemoryMatch;
import org.banyancms.translations.memory.MemorySearch;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks things up in the memory. */
@RestController
@RequestMapping("/api/v1/translations/memory/lookup")
class MemoryController {

    private static final int MOST_MATCHES = 5;
    private static final int LONGEST = 5_000;

    private final MemorySearch memory;

    MemoryController(MemorySearch memory) {
        this.memory = memory;
    }

    /** A match on the wire. */
    record MatchBody(
            int score,
            int tokenScore,
            List<MemoryMatch.Penalty> penalties,
            List<RunBody> source,
            List<RunBody> target,
            String entry,
            String translator,
            @Nullable String reviewer,
            Instant at) {

        static MatchBody of(MemoryMatch match) {
            var provenance = match.unit().provenance();
            return new MatchBody(
                    match.score(),
                    match.tokens(),
                    match.penalties(),
                    RunBody.of(match.unit().sourceText()),
                    RunBody.of(match.unit().targetText()),
                    provenance.entry(),
                    provenance.translator(),
                    provenance.reviewer(),
                    provenance.at());
        }
    }

    @GetMapping
    Listing<MatchBody> lookup(
            Actor actor,
            @RequestParam LocaleTag source,
            @RequestParam LocaleTag target,
            @RequestParam String text,
            @RequestParam(defaultValue = "75") int threshold) {
        actor.require(Permission.READ_CONTENT, null, null);
        if (text.isBlank() || text.length() > LONGEST || text.indexOf(SegmentText.CODE) >= 0) {
            throw refused("text", text.substring(0, Math.min(40, text.length())));
        }
        var matches =
                memory
                        .lookup(
                                SegmentText.plain(text),
                                source,
                                target,
                                checked(threshold),
                                MOST_MATCHES)
                        .stream()
                        .map(MatchBody::of)
                        .toList();
        return new Listing<>(matches, Map.of("threshold", threshold), Map.of());
    }

    static int checked(int threshold) {
        if (threshold < 1 || threshold > 100) {
            throw refused("threshold", String.valueOf(threshold));
        }
        return threshold;
    }

    private static ProblemException refused(String parameter, String value) {
        return ProblemException.of(
                TranslationProblem.QUERY_REFUSED,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", parameter, "value", value))));
    }
}
