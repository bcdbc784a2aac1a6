package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One command as it came in.
 *
 * @param name in lower case
 * @param body its first field carries the name, and mostly the collection
 */
record Command(String name, String database, Document body) {

    String collection() {
        Object value = body.values().iterator().next();
        if (!(value instanceof String collection)
                || collection.isEmpty()
                || collection.contains("\0")) {
            throw Errors.of(
                    Errors.INVALID_NAMESPACE,
                    "Invalid namespace specified '" + database + "." + value + "'");
        }
        return collection;
    }

    String namespace() {
        return database + "." + collection();
    }

    @Nullable Object get(String option) {
        return body.get(option);
    }

    int number(String option, int otherwise) {
        return number(body, option, otherwise);
    }

    static int number(Document body, String option, int otherwise) {
        return body.get(option) instanceof Number number ? number.intValue() : otherwise;
    }

    boolean isTrue(String option, boolean otherwise) {
        Object value = body.get(option);
        return value == null
                ? otherwise
                : Boolean.TRUE.equals(value) || (value instanceof Number n && n.doubleValue() != 0);
    }

    @Nullable Document document(String option) {
        Object value = body.get(option);
        if (value != null && !(value instanceof Document)) {
            throw Errors.of(
                    Errors.TYPE_MISMATCH,
                    "the option '" + option + "' of " + name + " must be an object");
        }
        return (Document) value;
    }

    static Document ok() {
        return new Document("ok", 1.0);
    }
}
