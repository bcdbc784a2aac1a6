package org.banyancms.core.store.access;

import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Codes and names as MongoDB has them. */
final class Codes {
    private Codes() {}

    static @Nullable String write(@Nullable OrganisationCode code) {
        return code == null ? null : code.value();
    }

    static @Nullable OrganisationCode read(@Nullable String code) {
        return code == null ? null : new OrganisationCode(code);
    }

    static Map<String, String> write(Map<LocaleTag, String> names) {
        var written = new TreeMap<String, String>();
        names.forEach((locale, name) -> written.put(locale.value(), name));
        return written;
    }

    static Map<LocaleTag, String> read(Map<String, String> names) {
        var read = new TreeMap<LocaleTag, String>();
        names.forEach((locale, name) -> read.put(new LocaleTag(locale), name));
        return read;
    }
}
