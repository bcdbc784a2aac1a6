package org.banyancms.core.access;

import java.time.Instant;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A duty of an organisation, such as speaking for it, and who has it for the time being.
 *
 * @param id identity
 * @param organisation whose duty it is
 * @param names what it is called, by language
 * @param clause where the plan or the law demands it
 * @param holder user name of whoever has it now, if anybody
 * @param validFrom from when; null means always
 * @param validTo until when (exclusive); null means without end
 * @param succeededBy the duty that took its place
 * @param revision counts the changes from 1
 */
public record Duty(
        String id,
        OrganisationCode organisation,
        Map<LocaleTag, String> names,
        @Nullable String clause,
        @Nullable String holder,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String succeededBy,
        long revision) {
    public Duty {
        names = Map.copyOf(names);
    }

    /** Whether anybody has it at an instant, or later. */
    boolean lastsBeyond(Instant at) {
        return validTo == null || validTo.isAfter(at);
    }

    /** The same duty of another organisation. */
    Duty of(String otherId, OrganisationCode other, @Nullable Instant from) {
        return new Duty(
                otherId, other, names, clause, holder, from, validTo, succeededBy, revision);
    }

    Duty ended(Instant at, String successor) {
        return new Duty(
                id, organisation, names, clause, holder, validFrom, at, successor, revision);
    }

    Duty revised(long next) {
        return new Duty(
                id, organisation, names, clause, holder, validFrom, validTo, succeededBy, next);
    }
}
