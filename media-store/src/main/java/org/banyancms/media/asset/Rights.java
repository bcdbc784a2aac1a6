package org.banyancms.media.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the house may do with a file, and what it must say beside it.
 *
 * @param holder who holds the rights
 * @param licence code such as {@code CC-BY-4.0} or {@code GOV-VN-AGREED}
 * @param licenceUrl where the licence stands, null where it has no address
 * @param usageClass what it may be used for
 * @param territory where it may be shown: {@code worldwide} or codes of countries
 * @param validFrom first day, null where it is not bounded
 * @param validTo last day, null where it is not bounded
 * @param alterationAllowed whether it may be cropped or changed
 * @param creator who made it
 * @param credit the exact credit line
 * @param copyright copyright notice
 */
public record Rights(
        String holder,
        String licence,
        @Nullable String licenceUrl,
        UsageClass usageClass,
        String territory,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean alterationAllowed,
        @Nullable String creator,
        String credit,
        @Nullable String copyright) {

    /** Whether they have begun on a day. */
    public boolean begunOn(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }

    /** Whether they have ended on a day. */
    public boolean endedOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }
}
