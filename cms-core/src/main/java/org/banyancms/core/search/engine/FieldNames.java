package org.banyancms.core.search.engine;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * The names of an index's fields. The beginning of a name says what the field is for, the values
 * say which a field gets: so a type with new fields needs no step here.
 */
public final class FieldNames {
    /** Numbers, and instants in milliseconds. */
    public static final String NUMBER = "n.";

    /** Whole texts, as they are. */
    public static final String WHOLE = "s.";

    /** The order of texts in the variant's language. */
    public static final String ORDER = "o.";

    /** Words; the chain stands after two underscores. */
    public static final String WORDS = "t.";

    /** Texts as they are, for showing them. */
    public static final String SHOWN = "x.";

    /** Words for proposing them, by language. */
    public static final String VOCABULARY = "w.";

    /** The names of the fields that have a value. */
    public static final String HAS = "has";

    /** Entry and language: one document for each. */
    public static final String KEY = "key";

    /** Entry, language and version. */
    public static final String ID = "id";

    /** The entry of a variant. */
    public static final String ENTRY = "entry";

    /** Titles without accents, from their beginning. */
    public static final String BEGINNING = "begin";

    private FieldNames() {}

    /** The key of a variant's document. */
    public static String key(EntryId entry, LocaleTag locale) {
        return entry + "|" + locale;
    }

    /** The field of the words that a chain makes of another field. */
    public static String words(String field, String chain) {
        return WORDS + field + "__" + chain;
    }
}
