package org.banyancms.translations.exchange.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of CSV as RFC 4180 has them. */
final class CsvRows {

    private CsvRows() {}

    /**
     * The rows of a document.
     *
     * @throws IllegalArgumentException when a quotation mark is not closed or stands where none may
     */
    static List<List<String>> read(String text) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("not CSV", e);
        }
    }

    static String write(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }
}
