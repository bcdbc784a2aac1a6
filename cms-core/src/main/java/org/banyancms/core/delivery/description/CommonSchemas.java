package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.byName;
import static org.banyancms.core.delivery.description.Schemas.list;
import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.number;
import static org.banyancms.core.delivery.description.Schemas.object;
import static org.banyancms.core.delivery.description.Schemas.ref;
import static org.banyancms.core.delivery.description.Schemas.text;
import static org.banyancms.core.delivery.description.Schemas.truth;
import static org.banyancms.core.delivery.description.Schemas.whole;

import java.util.Map;

/** What all types have in common. */
final class CommonSchemas {

    private CommonSchemas() {}

    static Map<String, Object> all() {
        var all = map("RichText", richText(), "GeoPoint", geoPoint());
        all.put("Fact", fact());
        all.put("Source", source());
        all.put("Organisation", object("code!", text(), "names!", byName(text())));
        all.put("CorrectionNotice", correction());
        all.put("Asset", asset());
        all.put("Rendition", rendition());
        all.put("Track", object("language", text(), "kind", text(), "url", text()));
        all.put("Problem", problem());
        all.put("ProblemError", problemError());
        return all;
    }

    private static Map<String, Object> richText() {
        return map(
                "type",
                "object",
                "description",
                "A ProseMirror document: nodes of type, attrs, content, text and marks; html has it as HTML.",
                "additionalProperties",
                true);
    }

    private static Map<String, Object> geoPoint() {
        return object("latitude!", number(), "longitude!", number());
    }

    private static Map<String, Object> fact() {
        return object(
                "id", text(),
                "label", byName(text()),
                "value", map("description", "A number or words"),
                "unit", text(),
                "asOf", text(),
                "sources", list(text()),
                "note", byName(text()));
    }

    private static Map<String, Object> source() {
        return object(
                "id", text(),
                "class", text(),
                "issuer", text(),
                "title", text(),
                "number", text(),
                "date", text(),
                "url", text());
    }

    private static Map<String, Object> correction() {
        return object(
                "number!", whole(),
                "at!", text("date-time"),
                "notice!", text(),
                "wrong", text(),
                "right", text());
    }

    private static Map<String, Object> asset() {
        return object(
                "mediaType!", text(),
                "url!", text(),
                "width", whole(),
                "height", whole(),
                "durationSeconds", number(),
                "alt", text(),
                "decorative", truth(),
                "caption", text(),
                "creator", text(),
                "credit", text(),
                "copyright", text(),
                "licence", text(),
                "licenceUrl", text(),
                "standIn", truth(),
                "thumbHash", text(),
                "focalPoint", object("x", number(), "y", number()),
                "renditions", list(ref("Rendition")),
                "tracks", list(ref("Track")));
    }

    private static Map<String, Object> rendition() {
        return object("url!", text(), "mediaType!", text(), "width", whole(), "height", whole());
    }

    private static Map<String, Object> problem() {
        return object(
                "type", text(),
                "title", text(),
                "status", whole(),
                "detail", text(),
                "instance", text(),
                "code", text(),
                "traceId", text(),
                "errors", list(ref("ProblemError")));
    }

    private static Map<String, Object> problemError() {
        return object(
                "pointer", text(),
                "parameter", text(),
                "locale", text(),
                "code", text(),
                "message", text(),
                "params", map("type", "object", "additionalProperties", true));
    }
}
