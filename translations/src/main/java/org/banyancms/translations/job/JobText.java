package org.banyancms.translations.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a job.
 *
 * @param title of the entry in the source language, for lists
 * @param sourceRevision the source revision that the segments stand for
 * @param segments in reading order
 * @param past segments that were and may come back by an undo, newest last
 * @param lastSegment number of the last identity given to a segment
 * @param delivered what was last delivered, null before the first time
 */
public record JobText(
        String title,
        long sourceRevision,
        List<Segment> segments,
        List<Segment> past,
        int lastSegment,
        @Nullable Delivery delivered) {

    public JobText {
        segments = List.copyOf(segments);
        past = List.copyOf(past);
    }

    /** The same with other segments. */
    public JobText with(List<Segment> others) {
        return new JobText(title, sourceRevision, others, past, lastSegment, delivered);
    }

    /** The same with another note of what was delivered. */
    public JobText with(Delivery other) {
        return new JobText(title, sourceRevision, segments, past, lastSegment, other);
    }

    /** The same as it is once it was delivered. */
    public JobText deliveredAs(Delivery delivery) {
        var settled = segments.stream().map(Segment::delivered).toList();
        return new JobText(title, sourceRevision, settled, past, lastSegment, delivery);
    }

    /** How many segments wait for a translator. */
    public int waiting() {
        return (int) segments.stream().filter(segment -> segment.state().waits()).count();
    }
}
