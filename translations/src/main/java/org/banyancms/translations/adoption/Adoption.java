package org.banyancms.translations.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.CheckFinding;
import org.banyancms.translations.job.Assignment;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobChecks;
import org.banyancms.translations.job.JobHeader;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SourceReader;
import org.banyancms.translations.job.SourceText;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.memory.MemoryUnit;
import org.banyancms.translations.segment.VariantSplitter;

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
        var pairing =
                new BlockPairing(
                        variant,
                        (segment, place, found) ->
                                Segment.untranslated(segment.id(), place, segment.rules())
                                        .translated(found));
        var theirs =
                BlockPairing.sentences(
                        splitter.split(source.type(), variant.fields(), variant.locale()));
        var all = new ArrayList<Segment>();
        BlockPairing.segments(segments)
                .forEach((block, ours) ->
                        all.addAll(pairing.paired(ours, theirs.getOrDefault(block, List.of()))));
        return all;
    }

    /** Only pairs that no check objects to are worth remembering. */
    private List<MemoryUnit> units(Job job) {
        var units = new ArrayList<MemoryUnit>();
        for (Segment segment : job.segments()) {
            var translation = segment.translation();
            if (translation != null
                    && checks.of(job, segment).stream().noneMatch(CheckFinding::blocks)) {
                units.add(unit(job.header(), segment, translation));
            }
        }
        return units;
    }

    private static MemoryUnit unit(JobHeader header, Segment segment, Translation translation) {
        var place = header.entry() + "/" + segment.place().field();
        var provenance =
                new MemoryUnit.Provenance(
                        header.owner(), place, translation.translator(), null, translation.at());
        return new MemoryUnit(
                header.source(), segment.source(), header.target(), translation.text(), provenance);
    }
}
