package org.banyancms.core.store.bson;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Turns JSON trees into BSON documents and back; every module's store may use it. */
public final class Trees {

    private Trees() {}

    /** The BSON document of a tree. */
    public static Document document(Map<String, ?> tree) {
        var document = new Document();
        tree.forEach((key, value) -> document.put(key, bson(value)));
        return document;
    }

    private static @Nullable Object bson(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> document(Fields.stringKeyed(map));
            case List<?> list -> list.stream().map(Trees::bson).toList();
            default -> value;
        };
    }

    /** The tree of a BSON document; an absent document is an empty tree. */
    public static Fields fields(@Nullable Document document) {
        return document == null ? Fields.empty() : new Fields(document);
    }

    /** An instant, as BSON keeps it: in milliseconds. */
    public static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    /** The instant of a member that must be there. */
    public static Instant instant(Document document, String key) {
        return document.get(key, Date.class).toInstant();
    }

    /** The instant of a member, or null. */
    public static @Nullable Instant optionalInstant(Document document, String key) {
        var date = document.get(key, Date.class);
        return date == null ? null : date.toInstant();
    }

    /** The number of a member, whichever width it was kept in; 0 where it is absent. */
    public static long number(Document document, String key) {
        return document.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** The texts of a list member; empty where it is absent. */
    public static List<String> texts(Document document, String key) {
        var list = document.getList(key, String.class);
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The documents of a list member; empty where it is absent. */
    public static List<Document> documents(Document document, String key) {
        var list = document.getList(key, Document.class);
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The text of a member that must be there. */
    public static String text(Document document, String key) {
        var text = document.getString(key);
        if (text == null) {
            throw new IllegalStateException("document " + document.get("_id") + " lacks " + key);
        }
        return text;
    }
}
