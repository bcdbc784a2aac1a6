package org.banyancms.core.gate;

import java.util.List;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.Standing;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.journal.Journal;

/** The gates whose facts the content repository itself knows. */
public final class CoreGates {

    private CoreGates() {}

    /**
     * One of each.
     *
     * @param standing whether whoever signed may still sign when it goes out
     */
    public static List<PublishGate> all(
            Entries entries,
            SlugStore slugs,
            Journal journal,
            OrganisationStore organisations,
            Standing standing) {
        var signOffs = new SignOffs(entries, journal, standing);
        return List.of(
                new SourceGate(),
                new OwnerGate(organisations),
                new ApprovalGate(signOffs),
                new SecrecyGate(signOffs),
                new HeadingGate(),
                new TextGate(),
                new TimeGate(entries, journal),
                new LinkGate(entries, journal, new InnerLinks(slugs)),
                new PlanGate(),
                new RequiredLanguageGate(journal),
                new ProductGate());
    }
}
