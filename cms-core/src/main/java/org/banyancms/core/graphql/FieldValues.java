package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyancms.core.field.Fields;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Where the values of a content type's own fields come from. */
final class FieldValues {

    private FieldValues() {}

    static DataFetcher<?> of(FieldDefinition field) {
        var name = field.name();
        return switch (field.kind()) {
            case RICH_TEXT -> of(name, FieldValues::richText);
            case ASSET -> of(name, (shown, _) -> asset(shown, shown.value(name)));
            case ASSETS -> of(name, FieldValues::assets);
            case REFERENCE -> new ReferenceFetcher(name);
            case REFERENCES -> new ReferencesFetcher(name);
            case BLOCK -> of(name, field.fields().isEmpty() ? Shown::value : FieldValues::block);
            case LIST -> of(name, field.fields().isEmpty() ? Shown::value : FieldValues::blocks);
            default -> of(name, Shown::value);
        };
    }

    private interface Value {
        @Nullable Object of(Shown shown, String name);
    }

    private static DataFetcher<Object> of(String name, Value value) {
        return environment -> {
            Shown shown = environment.getSource();
            return shown == null ? null : value.of(shown, name);
        };
    }

    private static @Nullable Object richText(Shown shown, String name) {
        var tree = shown.value(name);
        if (tree == null) {
            return null;
        }
        var text = new LinkedHashMap<String, Object>();
        text.put("json", tree);
        if (shown.whole() && shown.part("html").get(name) instanceof String html) {
            text.put("html", html);
        }
        return text;
    }

    /** The words of a rich text, made only where they are asked for. */
    static DataFetcher<Object> words() {
        return environment -> {
            Map<String, Object> text = environment.getSource();
            var tree = text == null ? null : text.get("json");
            return tree == null ? null : PlainText.of(RichTextTree.read(tree));
        };
    }

    private static @Nullable Object asset(Shown shown, @Nullable Object id) {
        if (id == null) {
            return null;
        }
        var asset = new LinkedHashMap<String, Object>();
        asset.put("id", id);
        if (shown.part("assets").get(id.toString()) instanceof Map<?, ?> view) {
            asset.putAll(Fields.stringKeyed(view));
        }
        return asset;
    }

    private static @Nullable Object assets(Shown shown, String name) {
        return shown.value(name) == null
                ? null
                : shown.list(name).stream()
                        .map(id -> asset(shown, id))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable Object block(Shown shown, String name) {
        return shown.value(name) instanceof Map<?, ?> map ? shown.block(map) : null;
    }

    private static @Nullable List<Shown> blocks(Shown shown, String name) {
        return shown.value(name) == null
                ? null
                : shown.list(name).stream()
                        .filter(Map.class::isInstance)
                        .map(shown::block)
                        .toList();
    }
}
