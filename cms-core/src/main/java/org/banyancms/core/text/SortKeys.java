package org.banyancms.core.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.locale.LocaleTag;

/**
 * Keys whose plain order is a language's own: in Vietnamese a, ă, â; d, đ; and level, huyền, hỏi,
 * ngã, sắc, nặng.
 */
public final class SortKeys {
    private static final Map<LocaleTag, RuleBasedCollator> COLLATORS = new ConcurrentHashMap<>();

    private SortKeys() {}

    /**
     * The key of a text: one char for each byte of ICU's collation key, so that strings compare as
     * the language sorts.
     */
    public static String key(LocaleTag locale, String text) {
        var raw = new RawCollationKey();
        COLLATORS.computeIfAbsent(locale, SortKeys::collator).getRawCollationKey(text, raw);
        var key = new StringBuilder(raw.size);
        for (int i = 0; i < raw.size - 1; i++) {
            key.append((char) (raw.bytes[i] & 0xff));
        }
        return key.toString();
    }

    private static RuleBasedCollator collator(LocaleTag locale) {
        var collator = ((RuleBasedCollator) Collator.getInstance(locale.icu())).cloneAsThawed();
        collator.setNumericCollation(true);
        return (RuleBasedCollator) collator.freeze();
    }
}
