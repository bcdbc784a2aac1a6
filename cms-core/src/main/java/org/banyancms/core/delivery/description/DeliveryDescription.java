package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.map;

import java.util.List;
import java.util.Map;
import org.banyancms.core.delivery.Queryable;
import org.banyancms.core.type.ContentType;

/**
 * The delivery interface as an OpenAPI 3.1 document, with a schema for each content type. What can
 * be filtered and sorted is told field by field; clients are generated from it.
 */
public final class DeliveryDescription {
    private static final String VERSION = "3.1.0";
    private static final String ABOUT =
            "What is public, as readers get it. Generated from the content types as they are now.";

    private DeliveryDescription() {}

    /**
     * The document, as maps and lists in a fixed order.
     *
     * @param types as they are now
     */
    public static Map<String, Object> of(List<ContentType> types) {
        var schemas = CommonSchemas.all();
        schemas.putAll(AnswerSchemas.all());
        schemas.putAll(EntrySchemas.all(types));
        var fields = Queryable.of(types);
        schemas.putAll(FilterSchemas.all(fields));
        return map(
                "openapi",
                VERSION,
                "info",
                map("title", "Banyan delivery", "version", "1", "description", ABOUT),
                "servers",
                List.of(map("url", "/")),
                "paths",
                ReadingPaths.all(fields),
                "components",
                map("schemas", schemas));
    }
}
