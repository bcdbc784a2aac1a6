package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.Duty;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A duty as clients write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyBody(
        @Nullable OrganisationCode organisation,
        @Nullable Map<LocaleTag, String> names,
        @Nullable String clause,
        @Nullable String holder,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String succeededBy) {

    /** A duty as clients read it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String id,
            OrganisationCode organisation,
            Map<LocaleTag, String> names,
            @Nullable String clause,
            @Nullable String holder,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable String succeededBy,
            long revision) {

        static View of(Duty duty) {
            return new View(
                    duty.id(),
                    duty.organisation(),
                    new TreeMap<>(duty.names()),
                    duty.clause(),
                    duty.holder(),
                    duty.validFrom(),
                    duty.validTo(),
                    duty.succeededBy(),
                    duty.revision());
        }
    }

    static DutyBody of(Duty duty) {
        return new DutyBody(
                duty.organisation(),
                duty.names(),
                duty.clause(),
                duty.holder(),
                duty.validFrom(),
                duty.validTo(),
                duty.succeededBy());
    }

    Duty asked(String id) {
        if (organisation == null) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/organisation", "required")));
        }
        var named = names == null ? Map.<LocaleTag, String>of() : names;
        return new Duty(
                id, organisation, named, clause, holder, validFrom, validTo, succeededBy, 1);
    }
}
