package org.banyancms.publishing.adapter.site;

import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Digest;

/**
 * What of a page is the story itself. What stands around it may change with the story's other
 * languages.
 */
final class Fingerprint {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"([^\"]+)\"");

    private Fingerprint() {}

    /** The fingerprint of the story on a page; of the whole page where there is none. */
    static String of(String page) {
        int from = page.indexOf("<article");
        int to = page.lastIndexOf("</article>");
        return Digest.hex(from < 0 || to < from ? page : page.substring(from, to));
    }

    /** The language that a page says it is in. */
    static Optional<LocaleTag> language(String page) {
        var found = LANGUAGE.matcher(page);
        return found.find() ? Optional.of(new LocaleTag(found.group(1))) : Optional.empty();
    }

    /** A short mark of a text's version. */
    static String tag(String text) {
        return Digest.hex(text).substring(0, 8);
    }
}
