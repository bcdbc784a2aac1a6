package org.banyancms.core.store.access;

import java.time.Instant;
import java.util.Map;
import org.banyancms.core.access.Duty;
import org.banyancms.core.access.OrganisationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A duty as MongoDB has it. */
record DutyDocument(
        @Id String id,
        String organisation,
        Map<String, String> names,
        @Nullable String clause,
        @Nullable String holder,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String succeededBy,
        long revision) {

    static DutyDocument of(Duty duty) {
        return new DutyDocument(
                duty.id(),
                duty.organisation().value(),
                Codes.write(duty.names()),
                duty.clause(),
                duty.holder(),
                duty.validFrom(),
                duty.validTo(),
                duty.succeededBy(),
                duty.revision());
    }

    Duty read() {
        return new Duty(
                id,
                new OrganisationCode(organisation),
                Codes.read(names),
                clause,
                holder,
                validFrom,
                validTo,
                succeededBy,
                revision);
    }
}
