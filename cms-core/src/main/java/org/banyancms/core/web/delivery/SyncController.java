package org.banyancms.core.web.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        var cursor = initial ? new Cursor(journal.head(), locale, "", 0) : Cursor.read(token);
        return cursor.isInitial() || initial ? snapshot(cursor) : changes(cursor);
    }

    private Map<String, Object> snapshot(Cursor cursor) {
        var page = journal.page(cursor.sequence(), cursor.lastRead(journal), PAGE);
        var changes = new ArrayList<Map<String, Object>>();
        page.stream()
                .filter(variant -> cursor.wants(variant.locale()))
                .forEach(variant -> changes.add(published(cursor.sequence(), variant)));
        var next =
                page.size() < PAGE
                        ? new Cursor(cursor.sequence(), cursor.locale(), "", 0)
                        : cursor.after(page.getLast());
        return answer(changes, next, page.size() < PAGE);
    }

    private Map<String, Object> changes(Cursor cursor) {
        var commits = journal.after(cursor.sequence(), PAGE);
        var changes = new ArrayList<Map<String, Object>>();
        long last = cursor.sequence();
        for (var commit : commits) {
            commit.changes().stream()
                    .filter(change -> cursor.wants(change.locale()))
                    .forEach(change -> changes.add(change(commit, change)));
            last = commit.sequence();
        }
        return answer(changes, new Cursor(last, cursor.locale(), "", 0), commits.size() < PAGE);
    }

    private static Map<String, Object> answer(
            List<Map<String, Object>> changes, Cursor next, boolean complete) {
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
            case Change.Remove(var entry, var locale, var removal, var reason, _) -> {
                var kill = removal == Change.Removal.KILL || removal == Change.Removal.TAKEDOWN;
                var told = new LinkedHashMap<String, Object>();
                told.put("sequence", commit.sequence());
                told.put("op", kill ? "kill" : "unpublish");
                told.put("entry", entry.value());
                told.put("locale", locale.value());
                if (kill) {
                    told.put("reason", reason);
                    told.put("removal", removal.name().toLowerCase(Locale.ROOT));
                }
                yield told;
            }
        };
    }

    private static Map<String, Object> published(long sequence, LiveVariant variant) {
        var told = new LinkedHashMap<String, Object>();
        told.put("sequence", sequence);
        told.put("op", "publish");
        told.put("entry", variant.entry().value());
        told.put("locale", variant.locale().value());
        told.put("data", LiveAnswers.variant(variant, Set.of()));
        return told;
    }

    /** Where a follower stands; opaque to it. */
    private record Cursor(long sequence, @Nullable LocaleTag locale, String lastEntry, int pages) {

        boolean isInitial() {
            return pages > 0;
        }

        boolean wants(LocaleTag asked) {
            return locale == null || locale.equals(asked);
        }

        Cursor after(LiveVariant last) {
            return new Cursor(sequence, locale, last.entry() + " " + last.locale(), pages + 1);
        }

        @Nullable LiveVariant lastRead(Journal journal) {
            if (lastEntry.isEmpty()) {
                return null;
            }
            var parts = lastEntry.split(" ");
            return journal.live(
                            new org.banyancms.core.entry.EntryId(parts[0]),
                            new LocaleTag(parts[1]),
                            sequence)
                    .orElseThrow(() -> ProblemException.of(CoreProblem.SYNC_TOKEN_EXPIRED));
        }

        String write() {
            var text =
                    sequence + "|" + (locale == null ? "" : locale) + "|" + lastEntry + "|" + pages;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String token) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                var parts = text.split("\\|", -1);
                return new Cursor(
                        Long.parseLong(parts[0]),
                        parts[1].isEmpty() ? null : new LocaleTag(parts[1]),
                        parts[2],
                        Integer.parseInt(parts[3]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw ProblemException.of(
                        CoreProblem.QUERY_INVALID,
                        List.of(
                                FieldProblem.at(
                                        "", "malformed_parameter", Map.of("parameter", "token"))));
            }
        }
    }
}
