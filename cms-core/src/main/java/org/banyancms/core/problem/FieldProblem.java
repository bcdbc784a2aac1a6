package org.banyancms.core.problem;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one place of a request or of a document.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body or the document
 * @param locale the variant concerned, if the place belongs to one
 * @param code stable code; its text is {@code field.<code>} in a message bundle
 * @param params named values for the text
 */
public record FieldProblem(
        String pointer, @Nullable LocaleTag locale, String code, Map<String, Object> params) {

    public FieldProblem {
        params = Map.copyOf(params);
    }

    /** A problem of a place that belongs to no language. */
    public static FieldProblem at(String pointer, String code) {
        return new FieldProblem(pointer, null, code, Map.of());
    }

    /** A problem of a place that belongs to no language, with values for its text. */
    public static FieldProblem at(String pointer, String code, Map<String, Object> params) {
        return new FieldProblem(pointer, null, code, params);
    }
}
