package org.banyancms.publishing.adapter.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page in a sitemap.
 *
 * @param loc its absolute address
 * @param lastmod when it last really changed, null where nobody knows
 * @param alternates the page in each language, itself included, by language tag
 * @param images absolute addresses of its pictures
 */
record SitemapUrl(
        String loc,
        @Nullable Instant lastmod,
        Map<String, String> alternates,
        List<String> images) {}
