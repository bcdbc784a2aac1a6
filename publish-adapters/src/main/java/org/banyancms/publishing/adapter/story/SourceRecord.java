package org.banyancms.publishing.adapter.story;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement of a story comes from.
 *
 * @param id how facts name it
 * @param issuer who issued it
 * @param title its title
 * @param number its number
 * @param date its day, ISO 8601
 * @param url where it stands; http or https
 */
public record SourceRecord(
        String id,
        @Nullable String issuer,
        @Nullable String title,
        @Nullable String number,
        @Nullable String date,
        @Nullable String url) {}
