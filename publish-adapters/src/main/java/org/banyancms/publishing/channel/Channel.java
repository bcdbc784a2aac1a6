package org.banyancms.publishing.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One account on one way out.
 *
 * @param id identity; the built-in ones are called as their kind
 * @param kind what it is, such as {@code site} or {@code webhook}; it has a profile
 * @param names what people call it, in Vietnamese and English at least
 * @param owner the organisation that answers for it
 * @param locales the languages it takes; empty means all
 * @param types the content types it takes; empty means all
 * @param topics it takes what has any of these; empty means all
 * @param sandbox whether it is a place to practise
 * @param use the usage class that rights must cover
 * @param social whether it is a social channel
 * @param active whether anything goes out
 * @param inactiveReason why not, when the house itself switched it off, such as {@code
 *     endpoint_gone}
 * @param settings what its kind needs, such as {@code url}
 * @param secrets by name, sealed
 * @param revision counts its writes from 1
 * @param createdAt when it was registered
 * @param updatedAt last write
 */
public record Channel(
        String id,
        String kind,
        Map<LocaleTag, String> names,
        OrganisationCode owner,
        Set<LocaleTag> locales,
        Set<String> types,
        Set<String> topics,
        boolean sandbox,
        ChannelUse use,
        boolean social,
        boolean active,
        @Nullable String inactiveReason,
        Fields settings,
        Map<String, String> secrets,
        long revision,
        Instant createdAt,
        Instant updatedAt) {
    public Channel {
        names = Map.copyOf(names);
        locales = Set.copyOf(locales);
        types = Set.copyOf(types);
        topics = Set.copyOf(topics);
        secrets = Map.copyOf(secrets);
    }

    /** Whether a variant of this kind belongs on it. */
    public boolean takes(String type, Collection<String> itsTopics, LocaleTag locale) {
        return active
                && (locales.isEmpty() || locales.contains(locale))
                && (types.isEmpty() || types.contains(type))
                && (topics.isEmpty() || itsTopics.stream().anyMatch(topics::contains));
    }

    /** Its name in a language, else in English, else in Vietnamese. */
    public String name(LocaleTag locale) {
        return Optional.ofNullable(names.get(locale))
                .or(() -> Optional.ofNullable(names.get(LocaleTag.EN)))
                .or(() -> Optional.ofNullable(names.get(LocaleTag.VI)))
                .orElse(id);
    }

    /** The same channel, for which another organisation answers. */
    Channel passedOver(OrganisationCode other, Instant at) {
        return new Channel(
                id,
                kind,
                names,
                other,
                locales,
                types,
                topics,
                sandbox,
                use,
                social,
                active,
                inactiveReason,
                settings,
                secrets,
                revision + 1,
                createdAt,
                at);
    }

    /** The same channel, switched off by the house for a reason that people are told. */
    public Channel switchedOff(String reason, Instant at) {
        return new Channel(
                id,
                kind,
                names,
                owner,
                locales,
                types,
                topics,
                sandbox,
                use,
                social,
                false,
                reason,
                settings,
                secrets,
                revision + 1,
                createdAt,
                at);
    }
}
