package org.banyancms.core.richtext;

import java.util.regex.Pattern;

/** Which values the attributes of marks may have. */
final class Links {
    private static final String REST = "[^\\s\"'<>\\\\\\p{Cntrl}]";
    private static final Pattern SAFE =
            Pattern.compile(
                    "(https?://"
                            + REST
                            + "+|mailto:"
                            + REST
                            + "+|tel:[+0-9()-]+|/(?!/)"
                            + REST
                            + "*|#"
                            + REST
                            + "*)");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int LONGEST = 2000;

    private Links() {}

    /** Whether a link may lead there. */
    static boolean isSafe(String href) {
        return href.length() <= LONGEST && SAFE.matcher(href).matches();
    }

    /** Whether it has the shape of a language tag. */
    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    static boolean isTitle(String title) {
        return title.length() <= LONGEST;
    }
}
