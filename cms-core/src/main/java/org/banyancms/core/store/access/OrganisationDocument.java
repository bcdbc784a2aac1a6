package org.banyancms.core.store.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An organisation as MongoDB has it. */
record OrganisationDocument(
        @Id String code,
        Map<String, String> names,
        List<String> topics,
        @Nullable String clause,
        @Nullable String group,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String succeededBy,
        long revision) {

    static OrganisationDocument of(Organisation organisation) {
        return new OrganisationDocument(
                organisation.code().value(),
                Codes.write(organisation.names()),
                organisation.topics(),
                organisation.clause(),
                Codes.write(organisation.group()),
                organisation.validFrom(),
                organisation.validTo(),
                Codes.write(organisation.succeededBy()),
                organisation.revision());
    }

    Organisation read() {
        return new Organisation(
                new OrganisationCode(code),
                Codes.read(names),
                topics,
                clause,
                Codes.read(group),
                validFrom,
                validTo,
                Codes.read(succeededBy),
                revision);
    }
}
