package org.banyancms.core.web.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a follower stands; opaque to it. It names the commit that it has seen last by number and
 * time, so that a token from a journal that a restore has taken back is known for what it is.
 *
 * @param sequence what it has seen
 * @param at when that was committed, in milliseconds; 0 before the first commit
 * @param locale the language that it follows, null for all
 * @param lastEntry the last variant of the page before, empty behind the last page
 */
record SyncToken(long sequence, long at, @Nullable LocaleTag locale, String lastEntry) {

    /** At the journal's head, before the first page. */
    static SyncToken begin(Journal journal, @Nullable LocaleTag locale) {
        long head = journal.head();
        return new SyncToken(head, time(journal, head), locale, "");
    }

    /**
     * @throws ProblemException {@code query_invalid} when it is none, {@code sync_token_expired}
     *     when the journal does not have what it has seen
     */
    static SyncToken read(String token, Journal journal) {
        var read = parse(token);
        if (read.sequence > journal.head() || time(journal, read.sequence) != read.at) {
            throw ProblemException.of(CoreProblem.SYNC_TOKEN_EXPIRED);
        }
        return read;
    }

    private static SyncToken parse(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = text.split("\\|", -1);
            return new SyncToken(
                    Long.parseUnsignedLong(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2].isEmpty() ? null : new LocaleTag(parts[2]),
                    parts[3]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, List.of(malformed("token")));
        }
    }

    static FieldProblem malformed(String parameter) {
        return FieldProblem.at("", "malformed_parameter", Map.of("parameter", parameter));
    }

    private static long time(Journal journal, long sequence) {
        return sequence == 0
                ? 0
                : journal.after(sequence - 1, 1).stream()
                        .mapToLong(commit -> commit.at().toEpochMilli())
                        .findFirst()
                        .orElse(-1);
    }

    boolean isWithinSnapshot() {
        return !lastEntry.isEmpty();
    }

    boolean wants(LocaleTag asked) {
        return locale == null || locale.equals(asked);
    }

    /** Behind a page of the snapshot. */
    SyncToken after(LiveVariant last) {
        return new SyncToken(sequence, at, locale, last.entry() + " " + last.locale());
    }

    /** Behind the last page of the snapshot. */
    SyncToken complete() {
        return new SyncToken(sequence, at, locale, "");
    }

    /** Behind a commit. */
    SyncToken after(Commit commit) {
        return new SyncToken(commit.sequence(), commit.at().toEpochMilli(), locale, "");
    }

    @Nullable LiveVariant lastRead(Journal journal) {
        if (lastEntry.isEmpty()) {
            return null;
        }
        var parts = lastEntry.split(" ", 2);
        return journal.live(new EntryId(parts[0]), new LocaleTag(parts[1]), sequence)
                .orElseThrow(() -> ProblemException.of(CoreProblem.SYNC_TOKEN_EXPIRED));
    }

    String write() {
        var text = sequence + "|" + at + "|" + (locale == null ? "" : locale) + "|" + lastEntry;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
