package org.banyancms.core.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges two sequences that came from one, after diff3 (Khanna, Kunal, Pierce: A Formal
 * Investigation of Diff3, 2007): changes of one side are taken where the other left the place and
 * its neighbours alone.
 */
final class SequenceMerge<T> {
    private final List<T> base;
    private final Deque<AbstractDelta<T>> mine;
    private final Deque<AbstractDelta<T>> theirs;
    private final List<T> merged = new ArrayList<>();
    private int position;

    private SequenceMerge(List<T> base, List<T> mine, List<T> theirs) {
        this.base = base;
        this.mine = new ArrayDeque<>(DiffUtils.diff(base, mine).getDeltas());
        this.theirs = new ArrayDeque<>(DiffUtils.diff(base, theirs).getDeltas());
    }

    /** The merged sequence; empty where both have changed the same or neighbouring places. */
    static <T> Optional<List<T>> of(List<T> base, List<T> mine, List<T> theirs) {
        return new SequenceMerge<>(base, mine, theirs).merge();
    }

    private Optional<List<T>> merge() {
        while (!mine.isEmpty() || !theirs.isEmpty()) {
            var one = mine.peek();
            var other = theirs.peek();
            if (one != null && other != null && touch(one, other)) {
                if (!same(one, other)) {
                    return Optional.empty();
                }
                theirs.remove();
            }
            apply(before(one, other) ? mine.remove() : theirs.remove());
        }
        merged.addAll(base.subList(position, base.size()));
        return Optional.of(merged);
    }

    private boolean before(@Nullable AbstractDelta<T> one, @Nullable AbstractDelta<T> other) {
        return one != null && (other == null || theirs.isEmpty() || start(one) <= start(other));
    }

    private void apply(AbstractDelta<T> delta) {
        merged.addAll(base.subList(position, start(delta)));
        merged.addAll(delta.getTarget().getLines());
        position = end(delta);
    }

    private static boolean touch(AbstractDelta<?> one, AbstractDelta<?> other) {
        return start(one) <= end(other) && start(other) <= end(one);
    }

    private static boolean same(AbstractDelta<?> one, AbstractDelta<?> other) {
        return start(one) == start(other)
                && end(one) == end(other)
                && one.getTarget().getLines().equals(other.getTarget().getLines());
    }

    private static int start(AbstractDelta<?> delta) {
        return delta.getSource().getPosition();
    }

    private static int end(AbstractDelta<?> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }
}
