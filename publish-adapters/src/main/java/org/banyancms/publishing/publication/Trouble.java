package org.banyancms.publishing.publication;

import java.time.Instant;

/**
 * Why it is not where it shall be.
 *
 * @param code stable code such as {@code timeout}
 * @param detail for people, free of secrets
 * @param at when
 */
public record Trouble(String code, String detail, Instant at) {}
