package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that issues content. It is dated and may be succeeded by another, so that history
 * stays true.
 *
 * @param code its code
 * @param names its name by language, at least in Vietnamese
 * @param topics codes of the topics that it owns
 * @param clause where the plan speaks of it, such as {@code III.4}
 * @param group the organisation that it is a member of, if any
 * @param validFrom from when it exists; null means always
 * @param validTo until when (exclusive); null means without end
 * @param succeededBy what took over its duties
 * @param revision counts the changes from 1
 */
public record Organisation(
        OrganisationCode code,
        Map<LocaleTag, String> names,
        List<String> topics,
        @Nullable String clause,
        @Nullable OrganisationCode group,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable OrganisationCode succeededBy,
        long revision) {
    public Organisation {
        names = Map.copyOf(names);
        topics = List.copyOf(topics);
    }

    /** Whether it exists at an instant. */
    public boolean existsAt(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom))
                && (validTo == null || at.isBefore(validTo));
    }

    Organisation owning(List<String> others) {
        return new Organisation(
                code, names, others, clause, group, validFrom, validTo, succeededBy, revision);
    }

    Organisation memberOf(@Nullable OrganisationCode other) {
        return new Organisation(
                code, names, topics, clause, other, validFrom, validTo, succeededBy, revision);
    }

    Organisation ended(Instant at, OrganisationCode successor) {
        var end = validTo == null || validTo.isAfter(at) ? at : validTo;
        return new Organisation(
                code, names, topics, clause, group, validFrom, end, successor, revision);
    }

    Organisation revised(long next) {
        return new Organisation(
                code, names, topics, clause, group, validFrom, validTo, succeededBy, next);
    }
}
