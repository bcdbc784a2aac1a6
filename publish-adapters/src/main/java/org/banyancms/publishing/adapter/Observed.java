package org.banyancms.publishing.adapter;

import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What is really there, read back from where the public reads.
 *
 * @param present whether there is anything
 * @param locale the language that it is in, by its own mark
 * @param fingerprint of what is there
 */
public record Observed(boolean present, @Nullable LocaleTag locale, @Nullable String fingerprint) {

    /** Nothing is there. */
    public static Observed absent() {
        return new Observed(false, null, null);
    }

    /** Something is there. */
    public static Observed present(LocaleTag locale, String fingerprint) {
        return new Observed(true, locale, fingerprint);
    }

    /** Whether this proves that a remote thing stands there in its language. */
    public boolean proves(LocaleTag expected, Remote remote) {
        return present && expected.equals(locale) && remote.fingerprint().equals(fingerprint);
    }
}
