package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.kill.Kill;
import org.banyancms.core.kill.KillDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Correction;
import org.banyancms.core.release.CorrectionDesk;
import org.banyancms.core.release.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done when something public turns out wrong. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}")
class CorrectionsController {
    private final CorrectionDesk desk;
    private final KillDesk kills;
    private final FindingAnswers answers;

    CorrectionsController(CorrectionDesk desk, KillDesk kills, FindingAnswers answers) {
        this.desk = desk;
        this.kills = kills;
        this.answers = answers;
    }

    /** Why, and the words for readers; wrong and right are one text, or a text by language. */
    record Request(
            String reason,
            @Nullable Object wrong,
            @Nullable Object right,
            @Nullable Map<LocaleTag, String> notice) {

        Map<LocaleTag, String> notices() {
            return notice == null ? Map.of() : notice;
        }

        Map<LocaleTag, String> byLocale(String pointer, @Nullable Object words) {
            return switch (words) {
                case null -> Map.of();
                case String text ->
                        notices().keySet().stream()
                                .collect(Collectors.toMap(locale -> locale, _ -> text));
                case Map<?, ?> map -> texts(pointer, map);
                default -> throw wrongKind(pointer);
            };
        }

        private static Map<LocaleTag, String> texts(String pointer, Map<?, ?> map) {
            var texts = new LinkedHashMap<LocaleTag, String>();
            map.forEach((tag, text) -> {
                if (!(text instanceof String words)) {
                    throw wrongKind(pointer + "/" + tag);
                }
                texts.put(locale(pointer, String.valueOf(tag)), words);
            });
            return texts;
        }

        private static LocaleTag locale(String pointer, String tag) {
            try {
                return new LocaleTag(tag);
            } catch (IllegalArgumentException _) {
                throw ProblemException.of(
                        CoreProblem.VALIDATION_FAILED,
                        List.of(
                                FieldProblem.at(
                                        pointer + "/" + tag,
                                        "unknown_locale",
                                        Map.of("value", tag))));
            }
        }

        private static ProblemException wrongKind(String pointer) {
            return ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at(pointer, "wrong_value", Map.of("expected", "text"))));
        }
    }

    @PostMapping("/correct")
    Map<String, Object> correct(
            Actor actor,
            @PathVariable EntryId id,
            @RequestBody Request body,
            HttpServletRequest request) {
        var correction =
                new Correction(
                        body.reason(),
                        body.byLocale("/wrong", body.wrong()),
                        body.byLocale("/right", body.right()),
                        body.notices());
        return sequence(answers.refusing(request, () -> desk.correct(actor, id, correction)));
    }

    @PostMapping("/hold")
    Map<String, Object> hold(Actor actor, @PathVariable EntryId id, @RequestBody Request body) {
        return sequence(desk.hold(actor, id, body.reason()));
    }

    @PostMapping("/release-hold")
    Map<String, Object> releaseHold(
            Actor actor, @PathVariable EntryId id, HttpServletRequest request) {
        return sequence(answers.refusing(request, () -> desk.releaseHold(actor, id)));
    }

    @PostMapping("/kill")
    Map<String, Object> kill(Actor actor, @PathVariable EntryId id, @RequestBody Request body) {
        return withdraw(actor, id, body, Hold.Kind.KILL);
    }

    @PostMapping("/takedown")
    Map<String, Object> takedown(Actor actor, @PathVariable EntryId id, @RequestBody Request body) {
        return withdraw(actor, id, body, Hold.Kind.TAKEDOWN);
    }

    private Map<String, Object> withdraw(Actor actor, EntryId id, Request body, Hold.Kind kind) {
        var withdrawal = new Withdrawal(kind, body.reason(), body.notices());
        long sequence = desk.kill(actor, id, withdrawal).sequence();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sequence", sequence);
        kills.find(id).ifPresent(kill -> answer.put("confirmation", confirmation(kill)));
        return answer;
    }

    private static Map<String, Object> confirmation(Kill kill) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("state", kill.state().name().toLowerCase(Locale.ROOT));
        answer.put("due", kill.due());
        return answer;
    }

    private static Map<String, Object> sequence(Commit commit) {
        return Map.of("sequence", commit.sequence());
    }
}
