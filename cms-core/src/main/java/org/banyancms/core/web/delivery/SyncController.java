package org.banyancms.core.web.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.delivery.ChangeKind;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes and deletions since a cursor. The first call gives what is live, page by page, as of one
 * sequence; the token of its last page then gives every commit after that, none twice and none left
 * out.
 */
@RestController
@RequestMapping("/api/v1/delivery/sync")
class SyncController {
    private static final int PAGE = 100;

    private final Journal journal;

    SyncController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping
    Map<String, Object> sync(
            @RequestParam(defaultValue = "false") boolean initial,
            @RequestParam(required = false) @Nullable LocaleTag locale,
            @RequestParam(defaultValue = "") String token) {
        if (initial == !token.isEmpty()) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID,
                    List.of(FieldProblem.at("", "initial_or_token", Map.of("parameter", "token"))));
        }
        if (initial) {
            return snapshot(SyncToken.begin(journal, locale));
        }
        var read = SyncToken.read(token, journal);
        return read.isWithinSnapshot() ? snapshot(read) : changes(read);
    }

    private Map<String, Object> snapshot(SyncToken token) {
        var page = journal.page(token.sequence(), token.lastRead(journal), PAGE);
        var changes =
                page.stream()
                        .filter(variant -> token.wants(variant.locale()))
                        .map(variant -> published(token.sequence(), variant))
                        .toList();
        boolean last = page.size() < PAGE;
        return answer(changes, last ? token.complete() : token.after(page.getLast()), last);
    }

    private Map<String, Object> changes(SyncToken token) {
        var commits = journal.after(token.sequence(), PAGE);
        var changes = new ArrayList<Map<String, Object>>();
        for (var commit : commits) {
            commit.changes().stream()
                    .filter(change -> token.wants(change.locale()))
                    .forEach(change -> changes.add(change(commit, change)));
        }
        var next = commits.isEmpty() ? token : token.after(commits.getLast());
        return answer(changes, next, commits.size() < PAGE);
    }

    private static Map<String, Object> answer(
            List<Map<String, Object>> changes, SyncToken next, boolean complete) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("changes", changes);
        answer.put("token", next.write());
        answer.put("complete", complete);
        answer.put("sequence", next.sequence());
        return answer;
    }

    private static Map<String, Object> change(Commit commit, Change change) {
        return switch (change) {
            case Change.Publish(var variant) -> published(commit.sequence(), variant);
            case Change.Remove removed -> removed(commit.sequence(), removed);
        };
    }

    private static Map<String, Object> removed(long sequence, Change.Remove removed) {
        var kind = ChangeKind.of(removed);
        var told = told(sequence, kind, removed);
        if (kind == ChangeKind.KILL) {
            told.put("reason", removed.reason());
            told.put("removal", removed.removal().name().toLowerCase(Locale.ROOT));
        }
        return told;
    }

    private static Map<String, Object> published(long sequence, LiveVariant variant) {
        var told = told(sequence, ChangeKind.PUBLISH, new Change.Publish(variant));
        told.put("data", LiveAnswers.variant(variant, Set.of()));
        return told;
    }

    private static Map<String, Object> told(long sequence, ChangeKind kind, Change change) {
        var told = new LinkedHashMap<String, Object>();
        told.put("sequence", sequence);
        told.put("op", kind.word());
        told.put("entry", change.entry().value());
        told.put("locale", change.locale().value());
        return told;
    }
}
