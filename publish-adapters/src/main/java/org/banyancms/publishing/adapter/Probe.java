package org.banyancms.publishing.adapter;

import org.jspecify.annotations.Nullable;

/**
 * Whether a channel answers at all.
 *
 * @param reachable whether it does
 * @param code what is wrong, null while nothing is
 * @param detail for people, free of secrets
 */
public record Probe(boolean reachable, @Nullable String code, String detail) {}
