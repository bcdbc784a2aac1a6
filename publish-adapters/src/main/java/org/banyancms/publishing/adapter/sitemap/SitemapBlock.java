package org.banyancms.publishing.adapter.sitemap;

import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Digest;
import org.banyancms.publishing.adapter.Observed;

/** Finds one page in the text of a sitemap that we wrote. */
final class SitemapBlock {
    private static final Pattern LASTMOD = Pattern.compile("<lastmod>([^<]+)</lastmod>");

    private SitemapBlock() {}

    /** What a part says of a page, or nothing where it does not have it. */
    static Optional<Observed> find(String part, String loc) {
        int from = part.indexOf("<loc>" + loc + "</loc>");
        int to = from < 0 ? -1 : part.indexOf("</url>", from);
        return to < 0 ? Optional.empty() : Optional.of(observed(part.substring(from, to), loc));
    }

    private static Observed observed(String block, String loc) {
        var lastmod = LASTMOD.matcher(block);
        var language =
                Pattern.compile("hreflang=\"([^\"]+)\" href=\"" + Pattern.quote(loc) + "\"")
                        .matcher(block);
        return language.find()
                ? Observed.present(
                        new LocaleTag(language.group(1)),
                        fingerprint(loc, lastmod.find() ? lastmod.group(1) : ""))
                : Observed.absent();
    }

    /** What of a page's place in the sitemap is its own. */
    static String fingerprint(String loc, String lastmod) {
        return Digest.hex(loc + "|" + lastmod);
    }
}
