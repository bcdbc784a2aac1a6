package org.banyancms.translations.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads {@code numbers-<language>.txt}: the number words of a language that CLDR does not have. */
final class NumberLists {

    private NumberLists() {}

    static void read(
            String language, Map<String, BigDecimal> values, Map<String, BigDecimal> scales) {
        var name = "numbers-" + language + ".txt";
        for (String line : lines(name)) {
            var parts = line.replaceFirst("#.*", "").strip().split("\\s+");
            if (parts.length == 3) {
                var list = parts[0].equals("scale") ? scales : values;
                list.put(parts[1].replace('_', ' '), new BigDecimal(parts[2]));
            } else if (!parts[0].isEmpty()) {
                throw new IllegalStateException(name + ": not understood: " + line);
            }
        }
    }

    private static List<String> lines(String name) {
        try (var stream = NumberLists.class.getResourceAsStream(name)) {
            if (stream == null) {
                return List.of();
            }
            try (var reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
