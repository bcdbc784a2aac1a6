package org.banyancms.translations.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of CSV as RFC 4180 has them. */
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /**
     * The rows of a document.
     *
     * @throws IllegalArgumentException when a quotation mark is not closed or stands where none may
     */
    static List<List<String>> read(String text) {
        return new CsvRows(text).rows();
    }

    static String write(List<String> cells) {
        return cells.stream().map(CsvRows::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        endOfLine();
        return cells;
    }

    private void endOfLine() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n' && c != '\r') {
                throw new IllegalArgumentException("text behind a closing quotation mark");
            }
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quotedCell();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quotedCell() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
        throw new IllegalArgumentException("quotation mark not closed");
    }
}
