package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.RequestLanguage;

/** The language of a page: what {@code ?lang=} says, else what the browser prefers. */
final class Language {
    private Language() {}

    static LocaleTag of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if ("vi".equals(asked) || "en".equals(asked)) {
            RequestLanguage.choose(request, new LocaleTag(asked));
        }
        return RequestLanguage.of(request);
    }
}
