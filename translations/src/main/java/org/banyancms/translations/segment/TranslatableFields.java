package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Walks the translatable fields of a variant, always in the same order. What is not translatable is
 * left out.
 */
final class TranslatableFields {

    private TranslatableFields() {}

    static Fields map(ContentType type, Fields fields, BlockMapper mapper) {
        var result = new LinkedHashMap<String, Object>();
        type.localisedFields()
                .filter(FieldDefinition::translatable)
                .forEach(field -> {
                    var value = value(field, field.name(), fields.get(field.name()), mapper);
                    if (value != null) {
                        result.put(field.name(), value);
                    }
                });
        return new Fields(result);
    }

    private static @Nullable Object value(
            FieldDefinition field, String path, @Nullable Object value, BlockMapper mapper) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> value instanceof String text ? text(path, text, mapper) : null;
            case RICH_TEXT -> RichTextTree.write(tree(path, RichTextTree.read(value), mapper));
            case BLOCK -> value instanceof Map<?, ?> map ? object(field, path, map, mapper) : null;
            case LIST -> value instanceof List<?> list ? list(field, path, list, mapper) : null;
            default -> value;
        };
    }

    static String text(String path, String text, BlockMapper mapper) {
        return InlineText.plain(mapper.map(path, null, List.of(Node.text(text, List.of())), false));
    }

    private static Node tree(String path, Node node, BlockMapper mapper) {
        if (node.isTextBlock()) {
            boolean whole = node.type().equals("codeBlock");
            return node.withContent(mapper.map(path, node.blockId(), node.content(), whole));
        }
        return node.withContent(
                node.content().stream().map(child -> tree(path, child, mapper)).toList());
    }

    /**
     * Parts of an object that are not translatable are the same in every language and come along.
     */
    private static Map<String, Object> object(
            FieldDefinition field, String path, Map<?, ?> source, BlockMapper mapper) {
        var result = Fields.stringKeyed(source);
        for (FieldDefinition part : field.fields()) {
            var name = part.name();
            var value =
                    part.translatable()
                            ? value(part, path + "/" + name, result.get(name), mapper)
                            : null;
            if (value != null) {
                result.put(name, value);
            }
        }
        return result;
    }

    private static List<Object> list(
            FieldDefinition field, String path, List<?> source, BlockMapper mapper) {
        var result = new ArrayList<Object>();
        for (Object item : source) {
            var itemPath = path + "/" + result.size();
            result.add(item instanceof Map<?, ?> map ? object(field, itemPath, map, mapper) : item);
        }
        return result;
    }
}
