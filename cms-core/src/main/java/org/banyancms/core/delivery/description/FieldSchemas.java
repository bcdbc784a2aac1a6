package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.list;
import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.number;
import static org.banyancms.core.delivery.description.Schemas.ref;
import static org.banyancms.core.delivery.description.Schemas.text;
import static org.banyancms.core.delivery.description.Schemas.truth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FieldDefinition;

/** What the values of a field look like to readers. */
final class FieldSchemas {

    private FieldSchemas() {}

    /** An object of these fields; none is certain to be there, as readers may ask for some. */
    static Map<String, Object> of(List<FieldDefinition> fields) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), of(field)));
        return map("type", "object", "properties", properties);
    }

    private static Map<String, Object> of(FieldDefinition field) {
        var schema = kind(field);
        var label = field.labels().get(LocaleTag.EN);
        if (label != null && !schema.containsKey("$ref")) {
            schema.put("description", label);
        }
        return schema;
    }

    private static Map<String, Object> kind(FieldDefinition field) {
        return switch (field.kind()) {
            case TEXT -> words(field);
            case RICH_TEXT -> ref("RichText");
            case NUMBER -> bounded(field);
            case BOOLEAN -> truth();
            case DATE, LUNAR_DATE -> text();
            case INSTANT -> text("date-time");
            case CHOICE -> Schemas.choice(field.rules().choices());
            case TAGS -> list(text());
            case REFERENCE -> named("the id of an entry");
            case REFERENCES -> list(named("the id of an entry"));
            case ASSET -> named("a key of assets");
            case ASSETS -> list(named("a key of assets"));
            case GEO_POINT -> ref("GeoPoint");
            case FACTS -> list(ref("Fact"));
            case SOURCES -> list(ref("Source"));
            case BLOCK -> of(field.fields());
            case LIST -> list(of(field.fields()));
        };
    }

    private static Map<String, Object> words(FieldDefinition field) {
        var schema = text();
        if (field.rules().maxLength() > 0) {
            schema.put("maxLength", field.rules().maxLength());
        }
        return schema;
    }

    private static Map<String, Object> bounded(FieldDefinition field) {
        var schema = number();
        if (field.rules().min() != null) {
            schema.put("minimum", field.rules().min());
        }
        if (field.rules().max() != null) {
            schema.put("maximum", field.rules().max());
        }
        return schema;
    }

    private static Map<String, Object> named(String what) {
        return map("type", "string", "description", what);
    }
}
