package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** An organisation as clients write and read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationBody(
        @Nullable OrganisationCode code,
        @Nullable Map<LocaleTag, String> names,
        @Nullable List<String> topics,
        @Nullable String clause,
        @Nullable OrganisationCode group,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable OrganisationCode succeededBy) {

    static OrganisationBody of(Organisation organisation) {
        return new OrganisationBody(
                organisation.code(),
                new TreeMap<>(organisation.names()),
                organisation.topics(),
                organisation.clause(),
                organisation.group(),
                organisation.validFrom(),
                organisation.validTo(),
                organisation.succeededBy());
    }

    Organisation asked() {
        if (code == null) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("/code", "required")));
        }
        return new Organisation(
                code,
                names == null ? Map.of() : names,
                topics == null ? List.of() : topics,
                clause,
                group,
                validFrom,
                validTo,
                succeededBy,
                1);
    }
}
