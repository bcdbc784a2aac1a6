package org.banyancms.core.richtext;

import java.util.regex.Pattern;

/** Which addresses a link may lead to. */
final class Links {
    private static final Pattern SAFE =
            Pattern.compile(
                    "(https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>]+|tel:[+0-9()-]+|/(?!/)[^\\s\"'<>\\\\]*|#[^\\s\"'<>]*)");
    private static final int LONGEST = 2000;

    private Links() {}

    static boolean isSafe(String href) {
        return href.length() <= LONGEST && SAFE.matcher(href).matches();
    }
}
