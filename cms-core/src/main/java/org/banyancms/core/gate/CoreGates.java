package org.banyancms.core.gate;

import java.util.List;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.journal.Journal;

/** The gates whose facts the content repository itself knows. */
public final class CoreGates {

    private CoreGates() {}

    /** One of each. */
    public static List<PublishGate> all(
            Entries entries, Journal journal, OrganisationStore organisations) {
        return List.of(
                new SourceGate(),
                new OwnerGate(organisations),
                new ApprovalGate(entries),
                new SecrecyGate(entries),
                new HeadingGate(),
                new TextGate(),
                new TimeGate(entries, journal),
                new LinkGate(entries, journal),
                new PlanGate(),
                new RequiredLanguageGate(journal),
                new ProductGate());
    }
}
