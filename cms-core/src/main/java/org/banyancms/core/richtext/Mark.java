package org.banyancms.core.richtext;

import static java.util.Comparator.comparingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mark on a text: {@code strong}, {@code em}, {@code underline}, {@code strike}, {@code code},
 * {@code superscript}, {@code subscript}, {@code link} (attrs {@code href}, {@code title}) or
 * {@code lang} (attrs {@code lang}).
 *
 * @param type the mark's name
 * @param attrs its attributes
 */
public record Mark(String type, Map<String, Object> attrs) {
    public Mark {
        attrs = Map.copyOf(attrs);
    }

    /** A mark without attributes. */
    public static Mark of(String type) {
        return new Mark(type, Map.of());
    }

    /** The marks in the schema's order, outermost first, each type once. */
    static List<Mark> inOrder(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        var byType = new LinkedHashMap<String, Mark>();
        marks.forEach(mark -> byType.putIfAbsent(mark.type, mark));
        return byType.values().stream()
                .sorted(comparingInt(mark -> RichTextSchema.MARK_ORDER.indexOf(mark.type)))
                .toList();
    }

    /** How many marks two texts have in common, counted from the outermost. */
    static int common(List<Mark> one, List<Mark> other) {
        int kept = 0;
        while (kept < Math.min(one.size(), other.size()) && one.get(kept).equals(other.get(kept))) {
            kept++;
        }
        return kept;
    }
}
