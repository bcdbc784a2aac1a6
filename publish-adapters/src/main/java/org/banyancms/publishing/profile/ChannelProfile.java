package org.banyancms.publishing.profile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of a kind of channel.
 *
 * @param kind such as {@code webhook}
 * @param version counts from 1; raised with every change of a number
 * @param verifiedOn when a person last compared it with the channel's own documentation
 * @param reconcile how a lost answer is cleared up
 * @param builtIn whether the house itself has exactly one of it, made at the first start
 * @param parallel how many publications of one channel may be under way at once
 * @param retry pauses before the first, second, … try again; after the last one a person is asked
 * @param check how often what is live is read back to notice drift; zero means never
 * @param limits numbers by name, such as {@code payloadBytes}
 * @param capabilities what the channel can do, such as {@code update}, {@code remove}, {@code
 *     perLanguage}
 */
public record ChannelProfile(
        String kind,
        int version,
        LocalDate verifiedOn,
        ReconcileClass reconcile,
        boolean builtIn,
        int parallel,
        List<Duration> retry,
        Duration check,
        Map<String, Long> limits,
        List<String> capabilities) {
    public ChannelProfile {
        retry = List.copyOf(retry);
        limits = Map.copyOf(limits);
        capabilities = List.copyOf(capabilities);
    }

    /**
     * A limit by name.
     *
     * @throws IllegalArgumentException when the profile does not know it
     */
    public long limit(String name) {
        var value = limits.get(name);
        if (value == null) {
            throw new IllegalArgumentException("profile " + kind + " has no limit " + name);
        }
        return value;
    }
}
