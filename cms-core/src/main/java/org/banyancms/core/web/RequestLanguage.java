package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * The language in which the caller is spoken to: Vietnamese or English, as {@code Accept-Language}
 * prefers.
 */
public final class RequestLanguage {
    private static final String CHOSEN = RequestLanguage.class.getName();

    private RequestLanguage() {}

    /** Vietnamese or English, whichever the request prefers; English where it prefers neither. */
    public static LocaleTag of(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof LocaleTag chosen
                ? chosen
                : preferred(request.getHeader("Accept-Language"));
    }

    /**
     * Answers this request in a language that the caller chose in another way than by the header.
     */
    public static void choose(HttpServletRequest request, LocaleTag language) {
        request.setAttribute(CHOSEN, language);
    }

    static LocaleTag preferred(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .map(LocaleTag::new)
                .orElse(LocaleTag.EN);
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of(); // a header that nobody can read says nothing about the reader
        }
    }
}
