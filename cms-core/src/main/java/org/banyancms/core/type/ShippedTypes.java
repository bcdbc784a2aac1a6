package org.banyancms.core.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The content types that come with the product, from {@code types/*.yaml}. A definition may name a
 * {@code base} whose fields come before its own.
 */
public final class ShippedTypes {
    private static final List<String> NAMES =
            List.of(
                    "article",
                    "video",
                    "audio-programme",
                    "photo-story",
                    "event",
                    "product",
                    "fact-sheet",
                    "press-kit",
                    "statement",
                    "organisation-profile",
                    "contact",
                    "contest",
                    "place",
                    "column",
                    "feature",
                    "publication",
                    "legal-notice");

    private ShippedTypes() {}

    /** All of them. */
    public static List<ContentType> load() {
        return NAMES.stream().map(ShippedTypes::type).toList();
    }

    private static ContentType type(String name) {
        var definition = yaml(name);
        var fields = new ArrayList<Object>();
        if (definition.remove("base") instanceof String base) {
            fields.addAll(list(yaml(base).get("fields")));
        }
        fields.addAll(list(definition.get("fields")));
        definition.put("fields", fields);
        return TypeReader.read(definition);
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> yaml(String name) {
        var path = "types/" + name + ".yaml";
        try (InputStream in = ShippedTypes.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return tree instanceof Map<?, ?> map ? Fields.stringKeyed(map) : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
