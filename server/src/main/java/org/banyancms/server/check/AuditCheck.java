package org.banyancms.server.check;

import org.banyancms.core.audit.AuditTrail;

/** Walks along the chain of the audit trail. */
final class AuditCheck implements Check {
    private final AuditTrail trail;

    AuditCheck(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void run(CheckWish wish, Report report) {
        var verdict = trail.verify();
        if (!verdict.intact()) {
            report.open(
                    Report.Area.AUDIT,
                    "the chain is broken at record "
                            + verdict.brokenAt()
                            + ": it, or one before it, was altered or removed. Keep the data as it is for those"
                            + " who look into it, and compare it with backups");
        }
        report.done(Report.Area.AUDIT, verdict.records() + " records were read along the chain");
    }
}
