package org.banyancms.translations.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banyancms.translations.segment.Run;

/**
 * Runs as the text of a cell: a code is {@code {1}}, a brace of the text is doubled. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, which is taken away again on the
 * way in.
 */
final class Cells {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{|}}|\\{(/?[0-9A-Za-z]+)}");
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    static String write(List<Run> runs) {
        var cell = new StringBuilder();
        for (Run run : runs) {
            switch (run) {
                case Run.Text(String text) ->
                        cell.append(text.replace("{", "{{").replace("}", "}}"));
                case Run.Code(String id) -> cell.append('{').append(id).append('}');
            }
        }
        boolean guarded = !cell.isEmpty() && (isFormula(cell.charAt(0)) || cell.charAt(0) == '\'');
        return guarded ? "'" + cell : cell.toString();
    }

    private static boolean isFormula(char first) {
        return FORMULA.indexOf(first) >= 0;
    }

    static List<Run> read(String cell) {
        var text = isGuarded(cell) ? cell.substring(1) : cell;
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        int from = 0;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            piece.append(text, from, matcher.start());
            from = matcher.end();
            if (matcher.group(1) == null) {
                piece.append(matcher.group().charAt(0));
            } else {
                flush(piece, runs);
                runs.add(new Run.Code(matcher.group(1)));
            }
        }
        piece.append(text.substring(from));
        flush(piece, runs);
        return runs;
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1
                && cell.charAt(0) == '\''
                && (isFormula(cell.charAt(1)) || cell.charAt(1) == '\'');
    }

    private static void flush(StringBuilder piece, List<Run> runs) {
        if (!piece.isEmpty()) {
            runs.add(new Run.Text(piece.toString()));
            piece.setLength(0);
        }
    }
}
