package org.banyancms.core.channel;

/**
 * A channel that a variant would go to.
 *
 * @param id the channel
 * @param name its name
 * @param sandbox whether it is a place to practise, where stand-in media may go
 * @param use {@code editorial}, {@code promotional} or {@code commercial}: the usage class that
 *     rights must cover
 * @param social whether it is a social channel, where missing alternative texts warn and do not
 *     block
 */
public record ChannelTarget(String id, String name, boolean sandbox, String use, boolean social) {}
