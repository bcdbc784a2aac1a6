package org.banyancms.translations.job;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a job.
 *
 * @param id stays with the segment wherever it moves
 * @param place its source and where it stands
 * @param rules version of the sentence rules that cut it
 * @param state where it stands
 * @param translation what was last written, null where nothing was
 * @param stale what the source was before it changed, null where it has not since the last delivery
 * @param comment the reviewer's word, null where there is none
 * @param suggestions what came too late, oldest first
 */
public record Segment(
        String id,
        SourceSegment place,
        String rules,
        SegmentState state,
        @Nullable Translation translation,
        @Nullable Stale stale,
        @Nullable String comment,
        List<Suggestion> suggestions) {

    private static final int MOST_SUGGESTIONS = 20;

    public Segment {
        suggestions = List.copyOf(suggestions);
    }

    /** A segment that nobody has translated yet. */
    public static Segment untranslated(String id, SourceSegment place, String rules) {
        return new Segment(
                id, place, rules, SegmentState.UNTRANSLATED, null, null, null, List.of());
    }

    /** The source. */
    public SegmentText source() {
        return place.text();
    }

    /** Whether this is just what its translation says. */
    public boolean says(SegmentText text) {
        return translation != null && translation.text().equals(text);
    }

    /** Translated anew, which answers the reviewer's comment too. */
    public Segment translated(Translation by) {
        var next = by.text().isBlank() ? SegmentState.UNTRANSLATED : SegmentState.TRANSLATED;
        return new Segment(id, place, rules, next, by, stale, null, suggestions);
    }

    /** Sent back by the reviewer. */
    public Segment rejected(@Nullable String why) {
        return new Segment(
                id, place, rules, SegmentState.REJECTED, translation, stale, why, suggestions);
    }

    /** With one more suggestion; beyond the most that are kept the oldest goes. */
    public Segment suggested(Suggestion suggestion) {
        var all = new ArrayList<>(suggestions);
        all.add(suggestion);
        var kept = all.subList(Math.max(0, all.size() - MOST_SUGGESTIONS), all.size());
        return new Segment(id, place, rules, state, translation, stale, comment, kept);
    }

    /** Delivered: what the source was before no longer matters. */
    public Segment delivered() {
        return new Segment(id, place, rules, state, translation, null, null, suggestions);
    }

    /** The same segment under another identity. */
    public Segment withId(String other) {
        return new Segment(other, place, rules, state, translation, stale, comment, suggestions);
    }
}
