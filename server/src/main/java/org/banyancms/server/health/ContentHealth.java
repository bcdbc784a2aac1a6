package org.banyancms.server.health;

import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalDispatcher;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.release.MissedReleases;
import org.banyancms.core.succession.MissedMergers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The health of what content needs. Imported with the rooms of content, and so no part of the scan.
 */
public class ContentHealth {
    private static final String SEARCH = "search";

    @Bean
    HealthIndicator journalHealthIndicator(
            Journal journal,
            JournalDispatcher dispatcher,
            ObjectProvider<JournalFollower> followers) {
        return new JournalHealth(
                journal,
                () -> followers.stream().map(JournalFollower::name).sorted().toList(),
                dispatcher::reached);
    }

    @Bean
    HealthIndicator searchHealthIndicator(Journal journal, JournalDispatcher dispatcher) {
        return new SearchHealth(journal::head, () -> dispatcher.reached(SEARCH));
    }

    @Bean
    HealthIndicator releasesHealthIndicator(MissedReleases missed) {
        return new ReleasesHealth(missed);
    }

    @Bean
    HealthIndicator mergersHealthIndicator(MissedMergers missed) {
        return new MergersHealth(missed);
    }
}
