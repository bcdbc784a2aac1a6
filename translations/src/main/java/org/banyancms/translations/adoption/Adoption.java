package org.banyancms.translations.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Assignment;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobChecks;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SourceReader;
import org.banyancms.translations.job.SourceText;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.memory.MemoryUnit;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.banyancms.translations.segment.Spacing;
import org.banyancms.translations.segment.VariantSplitter;
import org.banyancms.translations.staleness.CodeTransfer;

/**
 * Makes an approved job of a translation that was there before any job: block by block, sentence by
 * sentence. From then on it goes stale like any other, and the memory knows its sentences.
 */
public final class Adoption {

    private final JobStore jobs;
    private final JobOpening opening;
    private final SourceReader sources;
    private final VariantSplitter splitter;
    private final JobChecks checks;
    private final MemoryStore memory;

    public Adoption(
            JobStore jobs,
            JobOpening opening,
            SourceReader sources,
            VariantSplitter splitter,
            JobChecks checks,
            MemoryStore memory) {
        this.jobs = jobs;
        this.opening = opening;
        this.sources = sources;
        this.splitter = splitter;
        this.checks = checks;
        this.memory = memory;
    }

    /**
     * Adopts a variant.
     *
     * @return the job that is there now; nothing where the entry lacks the source or that language,
     *     or is written in it
     */
    public Optional<Job> adopt(EntryId entry, LocaleTag target) {
        var known = jobs.find(entry, target);
        if (known.isPresent()) {
            return known;
        }
        return sources.read(entry, target, Set.of())
                .filter(source ->
                        !source.segments().isEmpty()
                                && !source.entry().sourceLocale().equals(target))
                .flatMap(source ->
                        source.entry().variant(target).flatMap(variant -> adopt(source, variant)));
    }

    private Optional<Job> adopt(SourceText source, Variant variant) {
        var begun = opening.begun(source, variant.locale(), Assignment.open(0, null));
        var text = begun.text().with(translated(begun.segments(), source, variant));
        var delivered = Delivery.of(text, Set.of(variant.updatedBy()));
        var job =
                begun.with(text.deliveredAs(delivered))
                        .with(begun.assignment().moved(JobState.APPROVED, "adopted"));
        if (!jobs.insert(job)) {
            return jobs.find(job.header().entry(), variant.locale());
        }
        memory.keep(units(job));
        return Optional.of(job);
    }

    private List<Segment> translated(List<Segment> segments, SourceText source, Variant variant) {
        var targets = splitter.split(source.type(), variant.fields(), variant.locale());
        var theirs = byBlock(targets);
        var ours = new LinkedHashMap<String, List<Segment>>();
        segments.forEach(
                one -> ours.computeIfAbsent(block(one.place()), _ -> new ArrayList<>()).add(one));
        var all = new ArrayList<Segment>();
        ours.forEach((block, sentences) ->
                all.addAll(paired(sentences, theirs.getOrDefault(block, List.of()), variant)));
        return all;
    }

    private static Map<String, List<SegmentText>> byBlock(List<SourceSegment> segments) {
        var blocks = new LinkedHashMap<String, List<SegmentText>>();
        segments.forEach(
                one -> blocks.computeIfAbsent(block(one), _ -> new ArrayList<>()).add(one.text()));
        return blocks;
    }

    private static String block(SourceSegment place) {
        return place.field() + "\n" + place.block();
    }

    /**
     * Of two source sentences with one translation the first gets it; the second waits for the next
     * change.
     */
    private static List<Segment> paired(
            List<Segment> sources, List<SegmentText> targets, Variant variant) {
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
                result.set(bead.from(), adopted(sources.get(bead.from()), text, variant));
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

    private static Segment adopted(Segment segment, SegmentText target, Variant variant) {
        var codes = new CodeTransfer(target, segment.source());
        var place = segment.place();
        var translation =
                new Translation(
                        codes.carried(target),
                        variant.updatedBy(),
                        variant.updatedAt(),
                        Translation.Origin.ADOPTED);
        var located = new SourceSegment(place.field(), place.block(), codes.source());
        return Segment.untranslated(segment.id(), located, segment.rules()).translated(translation);
    }

    /** Only pairs that no check objects to are worth remembering. */
    private List<MemoryUnit> units(Job job) {
        var header = job.header();
        var units = new ArrayList<MemoryUnit>();
        for (Segment segment : job.segments()) {
            var translation = segment.translation();
            if (translation != null
                    && checks.of(job, segment).stream().noneMatch(finding -> finding.blocks())) {
                var provenance =
                        new MemoryUnit.Provenance(
                                header.owner(),
                                header.entry() + "/" + segment.place().field(),
                                translation.translator(),
                                null,
                                translation.at());
                units.add(
                        new MemoryUnit(
                                header.source(),
                                segment.source(),
                                header.target(),
                                translation.text(),
                                provenance));
            }
        }
        return units;
    }
}
