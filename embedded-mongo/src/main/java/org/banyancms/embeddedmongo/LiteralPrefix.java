package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;

/**
 * The literal text that each match of an anchored pattern begins with, such as {@code tan-} of
 * {@code ^tan-.*}.
 */
final class LiteralPrefix {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private LiteralPrefix() {}

    static Optional<String> of(BsonRegularExpression regex) {
        String pattern = regex.getPattern();
        boolean plain = regex.getOptions() == null || regex.getOptions().isEmpty();
        if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
            return Optional.empty();
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && isQuoted(pattern.charAt(i + 1))) {
                if (pattern.startsWith("\\Q", i)) {
                    return Optional.of(prefix + quoted(pattern, i + 2));
                }
                prefix.append(pattern.charAt(++i));
            } else if (SPECIAL.indexOf(c) < 0) {
                prefix.append(c);
            } else {
                boolean optional = c == '?' || c == '*' || c == '{';
                dropLast(prefix, optional);
                break;
            }
        }
        return prefix.isEmpty() ? Optional.empty() : Optional.of(prefix.toString());
    }

    private static boolean isQuoted(char c) {
        return SPECIAL.indexOf(c) >= 0 || c == 'Q' || "-/_ @#".indexOf(c) >= 0;
    }

    private static String quoted(String pattern, int from) {
        int end = pattern.indexOf("\\E", from);
        return end < 0 ? pattern.substring(from) : pattern.substring(from, end);
    }

    private static void dropLast(StringBuilder prefix, boolean optional) {
        if (optional && !prefix.isEmpty()) {
            int last = prefix.codePointBefore(prefix.length());
            prefix.setLength(prefix.length() - Character.charCount(last));
        }
    }
}
