package org.banyancms.media.web.asset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.metadata.Words;
import org.jspecify.annotations.Nullable;

/** Reads what a request says and collects everything that is wrong with it. */
final class Faults {
    private final List<FieldProblem> found = new ArrayList<>();

    void add(String pointer, String code, Map<String, Object> params) {
        found.add(FieldProblem.at(pointer, code, params));
    }

    /** A text that must be there. */
    String required(String pointer, @Nullable String text, int max) {
        var clean = text(pointer, text, max);
        if (clean == null) {
            add(pointer, "required", Map.of());
            return "";
        }
        return clean;
    }

    /** A text that may be left out. */
    @Nullable String text(String pointer, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            add(pointer, "too_long", Map.of("max", max, "actual", text.length()));
            return null;
        }
        return Words.cleanAll(text);
    }

    /** An address that may be left out. */
    @Nullable String address(String pointer, @Nullable String text) {
        var address = text(pointer, text, 500);
        if (address != null && !isWebAddress(address)) {
            add(pointer, "not_an_address", Map.of("value", address));
        }
        return address;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() != null
                    && List.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Refuses when anything was wrong. */
    void refuse() {
        if (!found.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, found);
        }
    }
}
