package org.banyancms.core.access;

import java.time.Instant;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has, where, in which languages and for how long.
 *
 * @param role the role
 * @param organisation where; null means everywhere in the province
 * @param topics for what is about any of these topics; empty means every one
 * @param locales in which languages; empty means every one
 * @param validFrom from when, null means always
 * @param validTo until when (exclusive), null means without end
 * @param inPlaceOf whose role it is, where a deputy has it for a while; null for one's own
 */
public record RoleGrant(
        Role role,
        @Nullable OrganisationCode organisation,
        Set<String> topics,
        Set<LocaleTag> locales,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String inPlaceOf) {

    public RoleGrant {
        topics = Set.copyOf(topics);
        locales = Set.copyOf(locales);
    }

    /** A role of one's own, for every topic. */
    public RoleGrant(
            Role role,
            @Nullable OrganisationCode organisation,
            Set<LocaleTag> locales,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {
        this(role, organisation, Set.of(), locales, validFrom, validTo, null);
    }

    /** The same, lent to a deputy for as long as both hold. */
    RoleGrant lentBy(String absent, Instant from, Instant to) {
        var begins = validFrom == null || validFrom.isBefore(from) ? from : validFrom;
        var ends = validTo == null || validTo.isAfter(to) ? to : validTo;
        return new RoleGrant(role, organisation, topics, locales, begins, ends, absent);
    }

    /** The same in another organisation, from an instant on. */
    RoleGrant in(OrganisationCode other, @Nullable Instant from) {
        return new RoleGrant(role, other, topics, locales, from, validTo, inPlaceOf);
    }

    /** Whether it holds at an instant or later. */
    boolean lastsBeyond(Instant at) {
        return validTo == null || validTo.isAfter(at);
    }

    /** Whether it begins at an instant or later. */
    boolean beginsFrom(Instant at) {
        return validFrom != null && !validFrom.isBefore(at);
    }

    /** The same, with another end. */
    RoleGrant until(@Nullable Instant end) {
        return new RoleGrant(role, organisation, topics, locales, validFrom, end, inPlaceOf);
    }

    /** Whether the grant holds at an instant, for what something is about. */
    public boolean covers(Instant at, Matter matter) {
        return holdsAt(at)
                && (organisation == null
                        || matter.owner() == null
                        || organisation.equals(matter.owner()))
                && (topics.isEmpty()
                        || matter.topics() == null
                        || matter.topics().stream().anyMatch(topics::contains))
                && (locales.isEmpty()
                        || matter.locale() == null
                        || locales.contains(matter.locale()));
    }

    private boolean holdsAt(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom))
                && (validTo == null || at.isBefore(validTo));
    }
}
