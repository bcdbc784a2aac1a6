package org.banyancms.core.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.field.Fields;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions of a variant: by field, and within rich texts by block. */
public final class RevisionDiff {

    private RevisionDiff() {}

    /**
     * One difference.
     *
     * @param pointer JSON Pointer of the field; blocks are {@code /fields/body/blocks/<id>}
     * @param op {@code added}, {@code removed} or {@code changed}
     * @param from text before, null where it was not there
     * @param to text after, null where it is not there
     */
    public record Change(String pointer, String op, @Nullable String from, @Nullable String to) {}

    /** Every difference, in the order of the fields and blocks. */
    public static List<Change> between(Fields before, Fields after) {
        var names = new LinkedHashSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var one = before.get(name);
            var other = after.get(name);
            if (Objects.equals(one, other)) {
                continue;
            }
            if (isRichText(one) || isRichText(other)) {
                blocks("/fields/" + name, one, other, changes);
            } else {
                changes.add(change("/fields/" + name, text(one), text(other)));
            }
        }
        return changes;
    }

    private static boolean isRichText(@Nullable Object value) {
        return value instanceof Map<?, ?> map && "doc".equals(map.get("type"));
    }

    private static void blocks(
            String pointer, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        var old = textBlocks(before);
        var current = textBlocks(after);
        var ids = new LinkedHashSet<>(current.keySet());
        ids.addAll(old.keySet());
        for (var id : ids) {
            if (!Objects.equals(old.get(id), current.get(id))) {
                changes.add(change(pointer + "/blocks/" + id, old.get(id), current.get(id)));
            }
        }
    }

    private static Map<String, String> textBlocks(@Nullable Object tree) {
        var blocks = new LinkedHashMap<String, String>();
        if (tree != null) {
            collect(RichTextTree.read(tree), blocks);
        }
        return blocks;
    }

    private static void collect(Node node, Map<String, String> blocks) {
        var id = node.blockId();
        if (id != null && (node.isTextBlock() || node.type().equals("image"))) {
            blocks.put(
                    id,
                    node.isTextBlock()
                            ? PlainText.of(node)
                            : "[" + node.attrs().get("asset") + "]");
        } else {
            node.content().forEach(child -> collect(child, blocks));
        }
    }

    private static Change change(String pointer, @Nullable String from, @Nullable String to) {
        return new Change(
                pointer, from == null ? "added" : to == null ? "removed" : "changed", from, to);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null
                ? null
                : value instanceof String text ? text : CanonicalJson.write(value);
    }
}
