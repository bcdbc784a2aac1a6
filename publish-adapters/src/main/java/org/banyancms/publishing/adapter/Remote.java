package org.banyancms.publishing.adapter;

import org.jspecify.annotations.Nullable;

/**
 * Our thing on the other side.
 *
 * @param id what the channel calls it
 * @param permalink where people see it, null where there is no such place
 * @param fingerprint of what was put there; read-back must find the same
 */
public record Remote(String id, @Nullable String permalink, String fingerprint) {}
