package org.banyancms.translations.check;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;

/**
 * Reads figures: which separators group and which one begins the decimals depends on the language.
 */
final class DigitRuns {

    private static final String NARROW_SPACES = "\u00A0\u202F\u2009";
    private static final Set<String> GROUP_BY_SPACE = Set.of("fr", "ru", "es");
    private static final Pattern PIECE = Pattern.compile("\\d+");
    private static final Pattern DOTTED = Pattern.compile("\\d+\\.(\\d{1,2}|\\d{4,})");

    private final NumberWords words;
    private final Pattern run;
    private final Pattern grouped;
    private final Pattern simple;
    private final String decimal;

    DigitRuns(NumberWords words, LocaleTag locale) {
        this.words = words;
        var symbols = DecimalFormatSymbols.getInstance(locale.icu());
        this.decimal = symbols.getDecimalSeparatorString();
        var group = symbols.getGroupingSeparatorString();
        var spaces = NARROW_SPACES + (GROUP_BY_SPACE.contains(locale.language()) ? " " : "");
        var spaced = "(?<!\\d)\\d{1,3}(?:[" + spaces + "]\\d{3})+(?!\\d)";
        this.run = Pattern.compile("(?:" + spaced + "|\\d+)(?:[.,]\\d+)*");
        var separators = "[" + spaces + Pattern.quote(group) + "]";
        var fraction = "(?:" + Pattern.quote(decimal) + "\\d+)?";
        this.grouped =
                Pattern.compile("\\d{1,3}(" + separators + ")\\d{3}(?:\\1\\d{3})*" + fraction);
        this.simple = Pattern.compile("\\d+" + fraction);
    }

    List<BigDecimal> read(String text) {
        var values = new ArrayList<BigDecimal>();
        var matcher = run.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            at = readRun(text, matcher, values);
        }
        return values;
    }

    /** Reads one run with the scale words behind it and says where to go on. */
    private int readRun(String text, Matcher matcher, List<BigDecimal> values) {
        var pieces = pieces(matcher.group());
        values.addAll(pieces.subList(0, pieces.size() - 1));
        if (isOrdinal(text, matcher.start())) {
            values.add(pieces.getLast());
            return matcher.end();
        }
        int digitsEnd = matcher.end();
        var scaled = words.scaled(pieces.getLast(), text, digitsEnd);
        var sum = scaled.value();
        while (words.compounds()
                && scaled.end() > digitsEnd
                && goesOn(text, matcher, scaled.end())) {
            digitsEnd = matcher.end();
            scaled = words.scaled(pieces(matcher.group()).getLast(), text, digitsEnd);
            sum = sum.add(scaled.value());
        }
        values.add(NumberReader.value(sum));
        return scaled.end();
    }

    private static boolean goesOn(String text, Matcher matcher, int at) {
        return at < text.length() && matcher.find(at) && matcher.start() == at;
    }

    /** 제3조 is article 3 and not 3 trillion. */
    private static boolean isOrdinal(String text, int start) {
        return start > 0 && "제第".indexOf(text.charAt(start - 1)) >= 0;
    }

    private List<BigDecimal> pieces(String run) {
        if (grouped.matcher(run).matches() || simple.matcher(run).matches()) {
            int comma = run.lastIndexOf(decimal);
            var whole = (comma < 0 ? run : run.substring(0, comma)).replaceAll("\\D", "");
            return List.of(number(comma < 0 ? whole : whole + "." + run.substring(comma + 1)));
        }
        if (DOTTED.matcher(run).matches()) {
            return List.of(
                    number(run)); // a decimal point among readers of decimal commas: 3.5 cannot be
            // a group
        }
        return PIECE.matcher(run).results().map(match -> number(match.group())).toList();
    }

    private static BigDecimal number(String digits) {
        return NumberReader.value(new BigDecimal(digits));
    }
}
