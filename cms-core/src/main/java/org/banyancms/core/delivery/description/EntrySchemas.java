package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.byName;
import static org.banyancms.core.delivery.description.Schemas.list;
import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.object;
import static org.banyancms.core.delivery.description.Schemas.ref;
import static org.banyancms.core.delivery.description.Schemas.text;
import static org.banyancms.core.delivery.description.Schemas.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.type.ContentType;

/** Live variants, one schema for each content type, and any of them. */
final class EntrySchemas {
    private static final String ANY = "Entry";

    private EntrySchemas() {}

    static Map<String, Object> all(List<ContentType> types) {
        var schemas = map();
        var any = new ArrayList<Map<String, Object>>();
        var mapping = map();
        for (var type : types) {
            var name = name(type);
            schemas.put(name + "Fields", FieldSchemas.of(type.fields()));
            schemas.put(name, entry(type));
            any.add(ref(name));
            mapping.put(type.name(), "#/components/schemas/" + name);
        }
        var discriminator = map("propertyName", "type", "mapping", mapping);
        schemas.put(ANY, map("oneOf", any, "discriminator", discriminator));
        return schemas;
    }

    /** {@code photo-story} is {@code PhotoStoryEntry}. */
    static String name(ContentType type) {
        var name = new StringBuilder();
        for (var word : type.name().split("[^A-Za-z0-9]+")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.append("Entry").toString();
    }

    private static Map<String, Object> entry(ContentType type) {
        return object(
                "id!", text(),
                "type!", map("type", "string", "const", type.name()),
                "locale!", text(),
                "slug!", text(),
                "revision!", whole(),
                "contentHash!", text(),
                "publishedAt!", text("date-time"),
                "modifiedAt!", text("date-time"),
                "topics!", list(text()),
                "organisation", ref("Organisation"),
                "fields!", ref(name(type) + "Fields"),
                "html", byName(text()),
                "assets", byName(ref("Asset")),
                "corrections", list(ref("CorrectionNotice")),
                "highlight", byName(text()));
    }
}
