package org.banyancms.translations.staleness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.banyancms.translations.job.JobText;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.job.Stale;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.jspecify.annotations.Nullable;

/**
 * One alignment of a job's segments with a new state of their source. The passes go from sure to
 * likely: the same sentence with its marks, the same words, a sentence of the past that came back,
 * a changed sentence of the same block.
 */
final class Realignment {

    private static final int MOST_PAST = 1_000;
    private static final int LIKE_IN_BLOCK = 30;
    private static final int LIKE_ELSEWHERE = 60;

    private final Likeness likeness;
    private final SeverityChange severity;
    private final String rules;
    private final JobText before;
    private final List<SourceSegment> now;
    private final Map<Integer, Segment> placed = new LinkedHashMap<>();
    private final Set<Segment> left;
    private final Set<Segment> past;

    /** How much a change from one source to another matters. */
    @FunctionalInterface
    interface SeverityChange {
        Severity of(SegmentText before, SegmentText after);
    }

    Realignment(
            Likeness likeness,
            SeverityChange severity,
            String rules,
            JobText before,
            List<SourceSegment> now) {
        this.likeness = likeness;
        this.severity = severity;
        this.rules = rules;
        this.before = before;
        this.now = now;
        this.left = identitySet(before.segments());
        this.past = identitySet(before.past().reversed());
    }

    private static Set<Segment> identitySet(List<Segment> segments) {
        return new LinkedHashSet<>(segments); // ids differ, so no two are equal
    }

    JobText result(String title, long revision) {
        for (var key :
                List.<Function<SourceSegment, String>>of(
                        place -> place.text().exactKey(), place -> place.text().wordKey())) {
            takeSame(left, key, Realignment::inBlock);
            takeSame(left, key, Realignment::inField);
            takeSame(left, key, _ -> "");
        }
        takeSame(past, place -> place.text().wordKey(), Realignment::inBlock);
        takeSame(past, place -> place.text().wordKey(), _ -> "");
        takeChanged(LIKE_IN_BLOCK, Realignment::inBlock);
        takeOnly();
        takeChanged(LIKE_ELSEWHERE, Realignment::inField);
        return finished(title, revision);
    }

    private static String inBlock(SourceSegment place) {
        return place.field() + "\n" + place.block();
    }

    private static String inField(SourceSegment place) {
        return place.field();
    }

    /**
     * Gives every place that is still free the first segment with the same key in the same
     * surroundings.
     */
    private void takeSame(
            Set<Segment> from,
            Function<SourceSegment, String> key,
            Function<SourceSegment, String> where) {
        Map<String, List<Segment>> candidates = new LinkedHashMap<>();
        for (Segment segment : from) {
            candidates
                    .computeIfAbsent(
                            key.apply(segment.place()) + "\n" + where.apply(segment.place()),
                            _ -> new ArrayList<>())
                    .add(segment);
        }
        for (int i = 0; i < now.size(); i++) {
            var same = candidates.get(key.apply(now.get(i)) + "\n" + where.apply(now.get(i)));
            if (!placed.containsKey(i) && same != null && !same.isEmpty()) {
                var segment = same.removeFirst();
                from.remove(segment);
                placed.put(i, kept(segment, now.get(i)));
            }
        }
    }

    private Segment kept(Segment segment, SourceSegment place) {
        var codes = new CodeTransfer(segment.source(), place.text());
        var moved = new SourceSegment(place.field(), place.block(), codes.source());
        return new Segment(
                segment.id(),
                moved,
                rules,
                segment.state(),
                codes.carried(segment.translation()),
                segment.stale(),
                segment.comment(),
                segment.suggestions());
    }

    /** Pairs what is left with the free places nearby, the most alike first. */
    private void takeChanged(int threshold, Function<SourceSegment, String> where) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < now.size(); i++) {
            if (!placed.containsKey(i)) {
                for (Segment segment : left) {
                    if (where.apply(segment.place()).equals(where.apply(now.get(i)))) {
                        int score = likeness.of(segment.source(), now.get(i).text());
                        if (score >= threshold) {
                            pairs.add(new Pair(i, segment, score));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score).reversed());
        for (Pair pair : pairs) {
            if (!placed.containsKey(pair.place()) && left.remove(pair.segment())) {
                placed.put(pair.place(), changed(pair.segment(), now.get(pair.place())));
            }
        }
    }

    /** A title that was written anew is still the title. */
    private void takeOnly() {
        for (int i = 0; i < now.size(); i++) {
            var place = now.get(i);
            if (!placed.containsKey(i) && place.block() == null && isOnly(place)) {
                var only =
                        left.stream()
                                .filter(segment -> segment.place().field().equals(place.field()))
                                .toList();
                if (only.size() == 1 && left.remove(only.getFirst())) {
                    placed.put(i, changed(only.getFirst(), place));
                }
            }
        }
    }

    private boolean isOnly(SourceSegment place) {
        return now.stream().filter(other -> other.field().equals(place.field())).count() == 1;
    }

    private Segment changed(Segment segment, SourceSegment place) {
        var stale = segment.stale();
        var translation = segment.translation();
        remember(segment);
        if (translation == null) {
            return Segment.untranslated(segment.id(), place, rules);
        }
        var oldSource =
                stale == null || segment.state() == SegmentState.TRANSLATED
                        ? segment.source()
                        : stale.oldSource();
        var since = new Stale(oldSource, worse(stale, severity.of(oldSource, place.text())));
        return new Segment(
                segment.id(),
                place,
                rules,
                SegmentState.STALE,
                translation,
                since,
                segment.comment(),
                segment.suggestions());
    }

    /** What was delivered is as far behind as the worst change since. */
    private static Severity worse(@Nullable Stale stale, Severity change) {
        return stale != null && stale.severity() == Severity.MAJOR ? Severity.MAJOR : change;
    }

    private void remember(Segment segment) {
        if (segment.translation() != null || !segment.suggestions().isEmpty()) {
            var words = segment.source().wordKey();
            past.removeIf(old ->
                    old.source().wordKey().equals(words)
                            && Objects.equals(inBlock(old.place()), inBlock(segment.place())));
            past.add(segment);
        }
    }

    private JobText finished(String title, long revision) {
        List.copyOf(left).forEach(this::remember);
        int last = before.lastSegment();
        var taken = new HashSet<String>();
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < now.size(); i++) {
            var segment = placed.get(i);
            if (segment == null || !taken.add(segment.id())) {
                var id = "s" + ++last;
                segment =
                        segment == null
                                ? Segment.untranslated(id, now.get(i), rules)
                                : segment.withId(id);
            }
            segments.add(segment);
        }
        return new JobText(title, revision, segments, remembered(), last, before.delivered());
    }

    /** Oldest first; beyond the most that are kept the oldest are forgotten. */
    private List<Segment> remembered() {
        var kept = new ArrayList<Segment>();
        for (Segment segment : before.past()) {
            if (past.remove(segment)) {
                kept.add(segment);
            }
        }
        kept.addAll(past);
        return kept.subList(Math.max(0, kept.size() - MOST_PAST), kept.size());
    }

    private record Pair(int place, Segment segment, int score) {}
}
