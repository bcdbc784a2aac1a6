package org.banyancms.publishing.adapter.site;

import org.jspecify.annotations.Nullable;

/**
 * A link on a page.
 *
 * @param label its words
 * @param href where it leads, null for the place where the reader is
 * @param lang the language of its words and of what it leads to, null for the page's own
 */
public record Link(String label, @Nullable String href, @Nullable String lang) {}
