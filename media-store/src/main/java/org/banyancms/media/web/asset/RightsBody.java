package org.banyancms.media.web.asset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.metadata.EmbeddedMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Rights on the wire. What is left out of creator, credit, copyright, licence and its address is
 * taken from what the file says.
 *
 * @param holder who holds the rights
 * @param licence code such as {@code CC-BY-4.0}
 * @param licenceUrl where the licence stands
 * @param usageClass {@code editorial}, {@code promotional} or {@code commercial}
 * @param territory {@code worldwide} where nothing is said
 * @param validFrom first day
 * @param validTo last day
 * @param alterationAllowed true where nothing is said
 * @param creator who made it
 * @param credit the exact credit line
 * @param copyright copyright notice
 */
record RightsBody(
        @Nullable String holder,
        @Nullable String licence,
        @Nullable String licenceUrl,
        @Nullable String usageClass,
        @Nullable String territory,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean alterationAllowed,
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright) {
    private static final int LONGEST = 500;

    static RightsBody of(Rights rights) {
        return new RightsBody(
                rights.holder(),
                rights.licence(),
                rights.licenceUrl(),
                rights.usageClass().word(),
                rights.territory(),
                rights.validFrom(),
                rights.validTo(),
                rights.alterationAllowed(),
                rights.creator(),
                rights.credit(),
                rights.copyright());
    }

    Rights read(EmbeddedMetadata said) {
        var faults = new Faults();
        var usage = usage(faults);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            faults.add("/validTo", "before_begin", Map.of("begin", validFrom.toString()));
        }
        var rights = filled(said).asRights(faults, usage);
        faults.refuse();
        return rights;
    }

    /** With what the file says in the place of what was left out. */
    private RightsBody filled(EmbeddedMetadata said) {
        return new RightsBody(
                holder,
                licence == null ? said.licence() : licence,
                licenceUrl == null ? said.licenceUrl() : licenceUrl,
                usageClass,
                territory == null ? "worldwide" : territory,
                validFrom,
                validTo,
                alterationAllowed == null || alterationAllowed,
                creator == null ? said.creator() : creator,
                credit == null ? said.credit() : credit,
                copyright == null ? said.copyright() : copyright);
    }

    private Rights asRights(Faults faults, UsageClass usage) {
        return new Rights(
                faults.required("/holder", holder, LONGEST),
                faults.required("/licence", licence, 60),
                faults.address("/licenceUrl", licenceUrl),
                usage,
                faults.required("/territory", territory, LONGEST),
                validFrom,
                validTo,
                Boolean.TRUE.equals(alterationAllowed),
                faults.text("/creator", creator, LONGEST),
                faults.required("/credit", credit, LONGEST),
                faults.text("/copyright", copyright, LONGEST));
    }

    private UsageClass usage(Faults faults) {
        if (usageClass == null) {
            faults.add("/usageClass", "required", Map.of());
            return UsageClass.EDITORIAL;
        }
        return UsageClass.ofWord(usageClass)
                .orElseGet(() -> {
                    faults.add("/usageClass", "unknown_choice", choices(usageClass));
                    return UsageClass.EDITORIAL;
                });
    }

    static Map<String, Object> choices(String value) {
        return Map.of(
                "value",
                value,
                "choices",
                Arrays.stream(UsageClass.values()).map(UsageClass::word).toList().toString());
    }
}
