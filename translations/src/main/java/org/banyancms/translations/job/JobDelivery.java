package org.banyancms.translations.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.memory.MemoryUnit;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.VariantJoiner;

/**
 * Hands a finished job in: asset texts first, as the variant's hash covers them, then the variant,
 * then the memory.
 */
public final class JobDelivery {

    private final SourceReader sources;
    private final VariantJoiner joiner;
    private final AssetCatalog assets;
    private final TranslatedVariants variants;
    private final MemoryStore memory;
    private final Clock clock;

    public JobDelivery(
            SourceReader sources,
            VariantJoiner joiner,
            AssetCatalog assets,
            TranslatedVariants variants,
            MemoryStore memory,
            Clock clock) {
        this.sources = sources;
        this.joiner = joiner;
        this.assets = assets;
        this.variants = variants;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Delivers. Doing it again changes nothing.
     *
     * @throws ProblemException {@code source_moved_on} when the source is no longer what the
     *     segments stand for
     */
    void deliver(Job job, Actor reviewer) {
        var source = unmovedSource(job);
        deliverAssets(job, reviewer);
        var header = job.header();
        variants.deliver(
                new TranslatedVariants.Delivered(
                        header.entry(),
                        header.target(),
                        header.source(),
                        job.text().sourceRevision(),
                        fields(job, source),
                        job.translators(),
                        reviewer));
        memory.keep(units(job, reviewer));
    }

    private SourceText unmovedSource(Job job) {
        var known =
                job.segments().stream()
                        .map(segment -> segment.place().field())
                        .collect(Collectors.toSet());
        var places = job.segments().stream().map(Segment::place).toList();
        return sources.read(job.header().entry(), job.header().target(), known)
                .filter(source -> source.variant().revision() == job.text().sourceRevision())
                .filter(source ->
                        Delivery.layout(source.segments()).equals(Delivery.layout(places)))
                .orElseThrow(() ->
                        ProblemException.of(
                                TranslationProblem.SOURCE_MOVED_ON, Map.of("job", job.id())));
    }

    /** The translated fields, laid over what the variant has besides, such as its slug. */
    private Fields fields(Job job, SourceText source) {
        var targets = targets(job, field -> !AssetField.isOne(field));
        var header = job.header();
        var translated =
                joiner.join(
                        source.type(),
                        source.variant().fields(),
                        header.source(),
                        header.target(),
                        targets);
        var before =
                source.entry()
                        .variant(header.target())
                        .map(variant -> variant.fields().values())
                        .orElse(Map.of());
        var all = new LinkedHashMap<>(before);
        all.putAll(translated.values());
        return new Fields(all);
    }

    private void deliverAssets(Job job, Actor reviewer) {
        var fields = new LinkedHashMap<AssetId, List<AssetField>>();
        job.segments().stream()
                .map(segment -> segment.place().field())
                .distinct()
                .flatMap(field -> AssetField.of(field).stream())
                .forEach(field ->
                        fields.computeIfAbsent(field.asset(), _ -> new ArrayList<>()).add(field));
        fields.forEach((asset, parts) -> deliverAsset(job, asset, parts, reviewer));
    }

    /**
     * An asset that lost its text meanwhile is left alone: the next revision of the source will
     * tell.
     */
    private void deliverAsset(Job job, AssetId asset, List<AssetField> parts, Actor reviewer) {
        var texts = assets.texts(asset);
        var target = job.header().target();
        var source = texts.get(job.header().source());
        if (source != null) {
            var before = texts.getOrDefault(target, new AssetCatalog.Texts(null, null, false));
            var after = before;
            for (AssetField field : parts) {
                after = field.part().put(joined(job, field, source), after);
            }
            if (!after.equals(before)) {
                assets.putTexts(asset, target, after, reviewer);
            }
        }
    }

    private String joined(Job job, AssetField field, AssetCatalog.Texts source) {
        var text = field.part().in(source);
        var targets = targets(job, Predicate.isEqual(field.name()));
        var header = job.header();
        return joiner.joinText(
                field.name(), text == null ? "" : text, header.source(), header.target(), targets);
    }

    private static List<SegmentText> targets(Job job, Predicate<String> fields) {
        return job.segments().stream()
                .filter(segment -> fields.test(segment.place().field()))
                .map(segment -> translation(segment).text())
                .toList();
    }

    private static Translation translation(Segment segment) {
        var translation = segment.translation();
        if (translation == null) {
            throw new IllegalStateException("segment without translation: " + segment.id());
        }
        return translation;
    }

    private List<MemoryUnit> units(Job job, Actor reviewer) {
        var header = job.header();
        return job.segments().stream()
                .map(segment ->
                        new MemoryUnit(
                                header.source(),
                                segment.source(),
                                header.target(),
                                translation(segment).text(),
                                new MemoryUnit.Provenance(
                                        header.owner(),
                                        header.entry() + "/" + segment.place().field(),
                                        translation(segment).translator(),
                                        reviewer.username(),
                                        clock.instant())))
                .toList();
    }
}
