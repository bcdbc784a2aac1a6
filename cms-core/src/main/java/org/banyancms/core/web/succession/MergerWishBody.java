package org.banyancms.core.web.succession;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.release.ScheduleReader;
import org.banyancms.core.succession.MergerDesk;
import org.jspecify.annotations.Nullable;

/**
 * Into what an organisation is merged, and when.
 *
 * @param into code of the successor
 * @param on when
 */
record MergerWishBody(OrganisationCode into, Day on) {

    /**
     * When.
     *
     * @param at with an offset, or as the clocks of the zone show it
     * @param zone such as {@code Asia/Ho_Chi_Minh}; needed where {@code at} has no offset
     */
    record Day(String at, @Nullable String zone) {}

    /**
     * @throws ProblemException {@code validation_failed} where the day cannot be read, or is past
     */
    MergerDesk.Wish asked(OrganisationCode from, Instant now) {
        return new MergerDesk.Wish(from, into, when(now));
    }

    private Schedule when(Instant now) {
        try {
            return ScheduleReader.read(on.at(), on.zone(), now);
        } catch (ProblemException refused) {
            List<FieldProblem> faults =
                    refused.fields().stream().map(MergerWishBody::relocated).toList();
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
    }

    private static FieldProblem relocated(FieldProblem fault) {
        var code = fault.code().equals("schedule_past") ? "in_past" : fault.code();
        return FieldProblem.at("/on" + fault.pointer(), code, fault.params());
    }
}
