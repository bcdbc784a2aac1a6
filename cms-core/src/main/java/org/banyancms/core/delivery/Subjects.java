package org.banyancms.core.delivery;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * What an answer is about, as {@code Surrogate-Key} names it: a publication changes answers about
 * the same subjects and no others.
 */
public final class Subjects {
    private static final String EVERYTHING = "everything";
    private static final String LIST = "list:";
    private static final String REMOVALS = "removed:";

    private Subjects() {}

    /** Everything about one entry. */
    public static String entry(EntryId entry) {
        return entry.value();
    }

    /** All that is public: it changes with every publication. */
    public static String everything() {
        return EVERYTHING;
    }

    /** Lists across all languages. */
    public static String lists() {
        return LIST + "*";
    }

    /** Lists in a language. */
    public static String list(LocaleTag locale) {
        return LIST + locale;
    }

    /** Lists of one content type in a language. */
    public static String list(LocaleTag locale, String type) {
        return LIST + locale + ":" + type;
    }

    /** Withdrawals in a language: they change the lists of every type. */
    public static String removals(LocaleTag locale) {
        return REMOVALS + locale;
    }

    /** Whether answers about it come from the search index. */
    static boolean isListed(String subject) {
        return subject.startsWith(LIST) || subject.startsWith(REMOVALS);
    }
}
