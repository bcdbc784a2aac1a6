package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.type.ContentType;

/**
 * Cuts a source variant into segments: each translatable text field and each text block of its rich
 * texts.
 */
public final class VariantSplitter {

    private final SentenceSplitter sentences;

    public VariantSplitter(SentenceSplitter sentences) {
        this.sentences = sentences;
    }

    /** Version of the sentence rules that the segments are cut by. */
    public String rulesVersion() {
        return sentences.version();
    }

    /** The segments of a variant in reading order. */
    public List<SourceSegment> split(ContentType type, Fields fields, LocaleTag locale) {
        var segments = new ArrayList<SourceSegment>();
        TranslatableFields.map(type, fields, collector(segments, locale));
        return segments;
    }

    /**
     * The segments of one plain text that belongs to no variant, such as an asset's alternative
     * text.
     */
    public List<SourceSegment> splitText(String field, String text, LocaleTag locale) {
        var segments = new ArrayList<SourceSegment>();
        TranslatableFields.text(field, text, collector(segments, locale));
        return segments;
    }

    private BlockMapper collector(List<SourceSegment> segments, LocaleTag locale) {
        return (field, block, inline, whole) -> {
            layout(inline, locale, whole)
                    .segments()
                    .forEach(text -> segments.add(new SourceSegment(field, block, text)));
            return inline;
        };
    }

    BlockLayout layout(List<Node> inline, LocaleTag locale, boolean whole) {
        return BlockLayout.of(inline, locale, whole, sentences);
    }
}
