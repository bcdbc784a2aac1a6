package org.banyancms.core.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.LiveVariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index at the journal's head. Its cursor is kept in the index itself, so the two
 * cannot disagree. An index that is lost, damaged or of another journal is built anew from what is
 * live.
 */
public final class SearchFollower implements JournalFollower {
    /** Under which the follower is known. */
    public static final String NAME = "search";

    private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);
    private static final int PAGE = 200;

    private final SearchIndex index;
    private final Journal journal;
    private volatile boolean checked;

    public SearchFollower(SearchIndex index, Journal journal) {
        this.index = index;
        this.journal = journal;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whether the index is known to be this journal's. */
    public boolean isChecked() {
        return checked;
    }

    /**
     * Where the index stands; before that is told for the first time, the index is made sure of.
     */
    @Override
    public OptionalLong ownCursor() {
        if (!checked) {
            check();
        }
        return OptionalLong.of(index.mark().sequence());
    }

    @Override
    public void apply(Commit commit) {
        try {
            index.apply(commit);
        } catch (RuntimeException e) {
            checked = false; // it may have to be opened anew
            throw e;
        }
    }

    private void check() {
        var mark = index.mark();
        long head = journal.head();
        if (!mark.equals(markAt(mark.sequence()))) {
            LOG.warn("The search index is of another journal: it is built anew");
            rebuild(head);
        } else if (mark.sequence() == 0 && head > 0) {
            LOG.info("The search index is built from the {} commits of the journal", head);
            rebuild(head);
        }
        checked = true;
    }

    private void rebuild(long head) {
        index.rebuild(
                markAt(head),
                Stream.iterate(
                                journal.page(head, null, PAGE),
                                page -> !page.isEmpty(),
                                page -> next(head, page))
                        .flatMap(List::stream));
    }

    private List<LiveVariant> next(long head, List<LiveVariant> page) {
        return page.size() < PAGE ? List.of() : journal.page(head, page.getLast(), PAGE);
    }

    private IndexMark markAt(long sequence) {
        return journal.after(sequence - 1, 1).stream()
                .filter(commit -> commit.sequence() == sequence)
                .findFirst()
                .map(IndexMark::of)
                .orElse(IndexMark.NONE);
    }
}
