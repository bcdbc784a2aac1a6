package org.banyancms.core.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;

/** Texts of the schema. */
final class SchemaText {
    private static final String COMMON = "/graphql/delivery.graphqls";

    private SchemaText() {}

    /** What every schema has, whatever the content types are. */
    static String common() {
        try (InputStream in =
                Objects.requireNonNull(SchemaText.class.getResourceAsStream(COMMON), COMMON)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A description, which may hold anything that people write. */
    static String quoted(String description) {
        var text = description.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\");
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    /** Labels in the languages that there are, in order of their tags. */
    static String labels(Map<LocaleTag, String> labels, String otherwise) {
        var all =
                labels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining(" / "));
        return all.isEmpty() ? otherwise : all;
    }
}
