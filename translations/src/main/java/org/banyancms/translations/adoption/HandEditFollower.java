package org.banyancms.translations.adoption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.Variant;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.JobText;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Suggestion;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.banyancms.translations.segment.VariantSplitter;

/**
 * Hears when somebody edits a translated variant by hand and takes the changed blocks into its job,
 * so that the next delivery does not undo the edit. What a translator has meanwhile written there
 * stays beside the segment.
 */
public final class HandEditFollower implements EntryEventListener {

    private final Entries entries;
    private final JobStore jobs;
    private final JobLedger ledger;
    private final VariantSplitter splitter;

    public HandEditFollower(
            Entries entries, JobStore jobs, JobLedger ledger, VariantSplitter splitter) {
        this.entries = entries;
        this.jobs = jobs;
        this.ledger = ledger;
        this.splitter = splitter;
    }

    @Override
    public void on(EntryEvent event) {
        var locale = event.locale();
        if (event.kind() != EntryEvent.Kind.VARIANT_SAVED || locale == null) {
            return;
        }
        jobs.find(event.entry(), locale)
                .filter(job -> job.text().delivered() != null)
                .ifPresent(job ->
                        entries.find(event.entry())
                                .ifPresent(entry ->
                                        entry.variant(locale)
                                                .ifPresent(
                                                        variant -> follow(job, entry, variant))));
    }

    private void follow(Job job, Entry entry, Variant variant) {
        var sentences = splitter.split(entries.typeOf(entry), variant.fields(), variant.locale());
        ledger.change(
                job.id(), current -> current.with(followed(current.text(), sentences, variant)));
    }

    private static JobText followed(JobText text, List<SourceSegment> sentences, Variant variant) {
        var delivered = text.delivered();
        if (delivered == null) {
            return text;
        }
        var pairing = new BlockPairing(variant, HandEditFollower::taken);
        var theirs = BlockPairing.sentences(sentences);
        var targets = new HashSet<>(delivered.targets());
        var all = new ArrayList<Segment>();
        BlockPairing.segments(text.segments())
                .forEach((block, ours) -> {
                    var found = theirs.getOrDefault(block, List.<SegmentText>of());
                    boolean edited = isEdited(block, ours, found, targets);
                    all.addAll(edited ? pairing.paired(ours, found) : ours);
                });
        return targets.equals(delivered.targets())
                ? text
                : text.with(all).with(delivered.with(targets));
    }

    /** Whether a block is neither what was delivered nor what its job says; if so, it is noted. */
    private static boolean isEdited(
            String block, List<Segment> ours, List<SegmentText> found, Set<String> targets) {
        var print = Delivery.target(block, found);
        return !found.isEmpty()
                && !print.equals(Delivery.target(block, words(ours)))
                && targets.add(print);
    }

    private static List<SegmentText> words(List<Segment> segments) {
        return segments.stream()
                .map(Segment::translation)
                .filter(translation -> translation != null)
                .map(Translation::text)
                .toList();
    }

    /**
     * A sentence that is as it was stays as it was; a changed one still waits where its source has
     * changed.
     */
    private static Segment taken(Segment segment, SourceSegment place, Translation found) {
        var before = segment.translation();
        if (before != null && before.text().wordKey().equals(found.text().wordKey())) {
            return segment;
        }
        var state =
                segment.state().waits() && before != null
                        ? segment.state()
                        : SegmentState.TRANSLATED;
        var edited =
                new Segment(
                        segment.id(),
                        place,
                        segment.rules(),
                        state,
                        found,
                        segment.stale(),
                        segment.comment(),
                        segment.suggestions());
        if (before == null
                || segment.stale() == null
                || segment.state() != SegmentState.TRANSLATED) {
            return edited;
        }
        return edited.suggested(new Suggestion(before.text(), before.translator(), before.at()));
    }
}
