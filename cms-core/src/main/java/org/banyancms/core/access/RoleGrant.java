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
 * @param locales in which languages; empty means every one
 * @param validFrom from when, null means always
 * @param validTo until when (exclusive), null means without end
 * @param inPlaceOf whose role it is, where a deputy has it for a while; null for one's own
 */
public record RoleGrant(
        Role role,
        @Nullable OrganisationCode organisation,
        Set<LocaleTag> locales,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String inPlaceOf) {

    public RoleGrant {
        locales = Set.copyOf(locales);
    }

    /** A role of one's own. */
    public RoleGrant(
            Role role,
            @Nullable OrganisationCode organisation,
            Set<LocaleTag> locales,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {
        this(role, organisation, locales, validFrom, validTo, null);
    }

    /** The same, lent to a deputy for as long as both hold. */
    RoleGrant lentBy(String absent, Instant from, Instant to) {
        var begins = validFrom == null || validFrom.isBefore(from) ? from : validFrom;
        var ends = validTo == null || validTo.isAfter(to) ? to : validTo;
        return new RoleGrant(role, organisation, locales, begins, ends, absent);
    }

    /**
     * Whether the grant holds at an instant, for an organisation (null: any) and a language (null:
     * any).
     */
    public boolean covers(
            Instant at, @Nullable OrganisationCode where, @Nullable LocaleTag locale) {
        return (validFrom == null || !at.isBefore(validFrom))
                && (validTo == null || at.isBefore(validTo))
                && (organisation == null || where == null || organisation.equals(where))
                && (locales.isEmpty() || locale == null || locales.contains(locale));
    }
}
