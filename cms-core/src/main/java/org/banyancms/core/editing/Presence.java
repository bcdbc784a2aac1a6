package org.banyancms.core.editing;

import java.time.Instant;

/**
 * Somebody who is at a text.
 *
 * @param username their name in history
 * @param displayName the name shown to people
 * @param since when they came
 */
public record Presence(String username, String displayName, Instant since) {}
