package org.banyancms.translations.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.banyancms.translations.segment.Spacing;
import org.banyancms.translations.staleness.CodeTransfer;

/** Pairs the segments of a job with the sentences of a variant, block by block. */
final class BlockPairing {

    private final Variant variant;
    private final Taking taking;

    /**
     * @param variant whose sentences they are
     * @param taking what becomes of a segment that a sentence is found for
     */
    BlockPairing(Variant variant, Taking taking) {
        this.variant = variant;
        this.taking = taking;
    }

    /** Gives a segment the translation that was found for it. */
    @FunctionalInterface
    interface Taking {
        Segment take(Segment segment, SourceSegment place, Translation found);
    }

    static String block(SourceSegment place) {
        return place.field() + "\n" + place.block();
    }

    static Map<String, List<Segment>> segments(List<Segment> segments) {
        var blocks = new LinkedHashMap<String, List<Segment>>();
        segments.forEach(
                one -> blocks.computeIfAbsent(block(one.place()), _ -> new ArrayList<>()).add(one));
        return blocks;
    }

    static Map<String, List<SegmentText>> sentences(List<SourceSegment> sentences) {
        var blocks = new LinkedHashMap<String, List<SegmentText>>();
        sentences.forEach(
                one -> blocks.computeIfAbsent(block(one), _ -> new ArrayList<>()).add(one.text()));
        return blocks;
    }

    /**
     * Of two source sentences with one translation the first gets it; the second waits for the next
     * change.
     */
    List<Segment> paired(List<Segment> sources, List<SegmentText> targets) {
        var result = new ArrayList<>(sources);
        var beads =
                SentenceAlignment.align(
                        lengths(sources.stream().map(Segment::source).toList()), lengths(targets));
        for (var bead : beads) {
            if (bead.sources() > 0 && bead.targets() > 0) {
                var text =
                        together(
                                targets.subList(bead.at(), bead.at() + bead.targets()),
                                variant.locale());
                result.set(bead.from(), found(sources.get(bead.from()), text));
            }
        }
        return result;
    }

    private static List<Integer> lengths(List<SegmentText> texts) {
        return texts.stream().map(text -> text.plain().length()).toList();
    }

    private static SegmentText together(List<SegmentText> parts, LocaleTag locale) {
        var first = parts.getFirst();
        return parts.size() == 1
                ? first
                : first.followedBy(parts.get(1), Spacing.betweenSentences(locale) ? " " : "");
    }

    private Segment found(Segment segment, SegmentText target) {
        var codes = new CodeTransfer(target, segment.source());
        var place = segment.place();
        var translation =
                new Translation(
                        codes.carried(target),
                        variant.updatedBy(),
                        variant.updatedAt(),
                        Translation.Origin.ADOPTED);
        return taking.take(
                segment,
                new SourceSegment(place.field(), place.block(), codes.source()),
                translation);
    }
}
