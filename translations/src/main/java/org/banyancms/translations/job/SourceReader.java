package org.banyancms.translations.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.SourceSegment;
import org.banyancms.translations.segment.VariantSplitter;

/**
 * Reads what is to be translated: the source variant and the texts of its assets that the target
 * language lacks.
 */
public final class SourceReader {

    private final Entries entries;
    private final AssetCatalog assets;
    private final VariantSplitter splitter;

    public SourceReader(Entries entries, AssetCatalog assets, VariantSplitter splitter) {
        this.entries = entries;
        this.assets = assets;
        this.splitter = splitter;
    }

    /** Version of the sentence rules in use. */
    public String rulesVersion() {
        return splitter.rulesVersion();
    }

    /**
     * The source of an entry as it is now.
     *
     * @param target the language to translate into
     * @param known fields that the job has already and keeps, whatever the target language has by
     *     now
     * @return nothing where the entry or its source variant is not there
     */
    public Optional<SourceText> read(EntryId id, LocaleTag target, Set<String> known) {
        return entries.find(id)
                .flatMap(entry ->
                        entry.variant(entry.sourceLocale())
                                .map(variant -> {
                                    var type = entries.typeOf(entry);
                                    var segments =
                                            new ArrayList<>(
                                                    splitter.split(
                                                            type,
                                                            variant.fields(),
                                                            variant.locale()));
                                    segments.addAll(ofAssets(entry, target, known));
                                    return new SourceText(entry, type, variant, segments);
                                }));
    }

    private List<SourceSegment> ofAssets(Entry entry, LocaleTag target, Set<String> known) {
        return entries.assets(entry, entry.sourceLocale()).stream()
                .sorted(Comparator.comparing(AssetId::value))
                .flatMap(asset -> ofAsset(asset, entry.sourceLocale(), target, known).stream())
                .toList();
    }

    private List<SourceSegment> ofAsset(
            AssetId asset, LocaleTag source, LocaleTag target, Set<String> known) {
        var texts = assets.texts(asset);
        var from = texts.get(source);
        var segments = new ArrayList<SourceSegment>();
        if (from == null || from.decorative()) {
            return segments;
        }
        var to = texts.getOrDefault(target, new AssetCatalog.Texts(null, null, false));
        for (AssetField.Part part : AssetField.Part.values()) {
            var field = new AssetField(asset, part).name();
            var text = part.in(from);
            if (text != null && (part.in(to) == null || known.contains(field))) {
                segments.addAll(splitter.splitText(field, text, source));
            }
        }
        return segments;
    }
}
