package org.banyancms.core.preview;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be seen: by default the drafts, on every channel.
 *
 * @param at the public's view at this instant instead of the drafts
 * @param channel only what goes to this channel
 */
public record Moment(Optional<Instant> at, Optional<String> channel) {}
