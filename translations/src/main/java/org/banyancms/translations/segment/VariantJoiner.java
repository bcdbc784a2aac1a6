package org.banyancms.translations.segment;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;

/**
 * Puts translated segments back into the shape of their source: same blocks, same ids, all else
 * copied.
 */
public final class VariantJoiner {

    private final VariantSplitter splitter;

    public VariantJoiner(VariantSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * The translatable fields in the target language.
     *
     * @param targets one for each segment that {@link VariantSplitter#split} gives for these
     *     fields, in its order
     * @throws IllegalArgumentException when there are too few or too many targets
     */
    public Fields join(
            ContentType type,
            Fields source,
            LocaleTag sourceLocale,
            LocaleTag targetLocale,
            List<SegmentText> targets) {
        var rest = targets.iterator();
        var fields = TranslatableFields.map(type, source, filler(rest, sourceLocale, targetLocale));
        requireEnd(rest);
        return fields;
    }

    /** One plain text in the target language. */
    public String joinText(
            String field,
            String source,
            LocaleTag sourceLocale,
            LocaleTag targetLocale,
            List<SegmentText> targets) {
        var rest = targets.iterator();
        var text = TranslatableFields.text(field, source, filler(rest, sourceLocale, targetLocale));
        requireEnd(rest);
        return text;
    }

    private BlockMapper filler(
            Iterator<SegmentText> rest, LocaleTag sourceLocale, LocaleTag targetLocale) {
        return (_, _, inline, whole) -> {
            var layout = splitter.layout(inline, sourceLocale, whole);
            var targets =
                    Stream.generate(() -> next(rest)).limit(layout.segments().size()).toList();
            return layout.join(targets, sourceLocale, targetLocale);
        };
    }

    private static SegmentText next(Iterator<SegmentText> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("fewer targets than segments");
        }
        return rest.next();
    }

    private static void requireEnd(Iterator<SegmentText> rest) {
        if (rest.hasNext()) {
            throw new IllegalArgumentException("more targets than segments");
        }
    }
}
