package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.CorrectionDesk;
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
    private final FindingAnswers answers;

    CorrectionsController(CorrectionDesk desk, FindingAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /** Why, and the words for readers by language. */
    record Request(
            String reason,
            @Nullable String wrong,
            @Nullable String right,
            @Nullable Map<LocaleTag, String> notice) {

        Map<LocaleTag, String> notices() {
            return notice == null ? Map.of() : notice;
        }
    }

    @PostMapping("/correct")
    Map<String, Object> correct(
            Actor actor,
            @PathVariable EntryId id,
            @RequestBody Request body,
            HttpServletRequest request) {
        var correction =
                new CorrectionDesk.Correction(
                        body.reason(), body.wrong(), body.right(), body.notices());
        return sequence(answers.refusing(request, () -> desk.correct(actor, id, correction)));
    }

    @PostMapping("/hold")
    Map<String, Object> hold(Actor actor, @PathVariable EntryId id, @RequestBody Request body) {
        return sequence(desk.hold(actor, id, body.reason()));
    }

    @PostMapping("/release-hold")
    Map<String, Object> releaseHold(Actor actor, @PathVariable EntryId id) {
        return sequence(desk.releaseHold(actor, id));
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
        return sequence(
                desk.kill(
                        actor,
                        id,
                        new CorrectionDesk.Withdrawal(kind, body.reason(), body.notices())));
    }

    private static Map<String, Object> sequence(Commit commit) {
        return Map.of("sequence", commit.sequence());
    }
}
