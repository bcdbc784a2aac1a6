package org.banyancms.core.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.OperationReader;
import org.banyancms.core.type.TypeReader;

/** A type with something of every kind, and values for it. */
final class Samples {
    private Samples() {}

    static Map<String, Object> field(String name, String kind, Object... more) {
        var field = new java.util.LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("kind", kind);
        for (int i = 0; i < more.length; i += 2) {
            field.put(String.valueOf(more[i]), more[i + 1]);
        }
        return field;
    }

    static ContentType type() {
        return TypeReader.read(
                Map.of(
                        "name",
                        "sample",
                        "fields",
                        List.of(
                                field("title", "text", "localised", true),
                                field("lead", "text", "localised", true),
                                field("venue", "text"),
                                field("seats", "text"),
                                field("status", "choice", "choices", List.of("open", "shut")),
                                field(
                                        "contact",
                                        "block",
                                        "fields",
                                        List.of(field("phone", "text"), field("mail", "text"))),
                                field("address", "block", "fields", List.of(field("city", "text"))),
                                field(
                                        "stops",
                                        "list",
                                        "fields",
                                        List.of(field("at", "text"), field("what", "text"))))));
    }

    static Shape shape() {
        return new Shape(
                LocaleTag.VI,
                new Fields(
                        Map.of(
                                "venue",
                                "Đình Tân Trào",
                                "seats",
                                "120",
                                "status",
                                "open",
                                "contact",
                                Map.of("phone", "0207", "mail", "a@b.vn"),
                                "address",
                                Map.of("city", "Tuyên Quang"),
                                "stops",
                                List.of(
                                        Map.of("at", "08:00", "what", "Khai mạc"),
                                        Map.of("at", "09:00", "what", "Rước")))),
                Map.of(
                        LocaleTag.VI,
                        new Fields(Map.of("title", "Lễ hội", "lead", "Vào hội")),
                        LocaleTag.EN,
                        new Fields(Map.of("title", "Festival", "lead", "Opening"))),
                Fields.empty());
    }

    /** One operation as callers write it. */
    static Map<String, Object> op(String word, String path, Object... more) {
        var tree = new java.util.LinkedHashMap<String, Object>();
        tree.put("op", word);
        tree.put("path", path);
        for (int i = 0; i < more.length; i += 2) {
            tree.put(String.valueOf(more[i]), more[i + 1]);
        }
        return tree;
    }

    static MigrationPlan plan(ContentType type, Object... operations) {
        return MigrationPlan.of(type, OperationReader.wished(List.of(operations)));
    }

    static Shape apply(MigrationPlan plan, String name, Shape shape) {
        return Reshaping.of(plan, index -> name + "-" + index, shape, Witness.NONE);
    }

    /** The plan that takes another one back, on the type that it made. */
    static MigrationPlan inverse(MigrationPlan plan, String name) {
        return MigrationPlan.of(plan.after(), plan.inverse(index -> name + "-" + index));
    }

    /** The values, without what is remembered. */
    static String values(Shape shape) {
        return org.banyancms.core.field.CanonicalJson.write(shape.shared().values())
                + shape.variants().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each ->
                                each.getKey()
                                        + org.banyancms.core.field.CanonicalJson.write(
                                                each.getValue().values()))
                        .collect(Collectors.joining());
    }
}
