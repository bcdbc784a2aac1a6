package org.banyancms.core;

import java.time.Clock;
import java.time.Duration;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.migration.EntryShapes;
import org.banyancms.core.migration.LiveReissue;
import org.banyancms.core.migration.LiveShapes;
import org.banyancms.core.migration.MigrationDesk;
import org.banyancms.core.migration.MigrationRunner;
import org.banyancms.core.migration.MigrationStore;
import org.banyancms.core.release.LiveVariants;
import org.banyancms.core.release.Publisher;
import org.banyancms.core.release.Reissue;
import org.banyancms.core.store.migration.MigrationStoreConfiguration;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.web.migration.MigrationWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The migrations of content types, put together. */
@Configuration(proxyBeanMethods = false)
@Import({MigrationStoreConfiguration.class, MigrationWebConfiguration.class})
class MigrationConfiguration {
    /** Types are read anew each second; by then every node knows of a migration. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    @Bean
    EntryShapes entryShapes(ContentTypes types, IdSource ids, Clock clock) {
        return new EntryShapes(types, ids, clock);
    }

    @Bean
    LiveShapes liveShapes(ContentTypes types, EntryShapes shapes) {
        return new LiveShapes(types, shapes);
    }

    @Bean
    MigrationDesk migrationDesk(
            ContentTypes types,
            ShapedEntries entries,
            EntryShapes shapes,
            MigrationStore store,
            AuditTrail audit,
            IdSource ids,
            Clock clock) {
        return new MigrationDesk(types, entries, shapes, store, audit::append, ids, clock);
    }

    @Bean
    Reissue reissue(Publisher publisher, LiveVariants variants, Journal journal) {
        return new Reissue(publisher, variants, journal);
    }

    @Bean
    MigrationRunner migrationRunner(
            ContentTypes types,
            MigrationStore store,
            ShapedEntries entries,
            EntryEvents events,
            Journal journal,
            Reissue reissue,
            AuditTrail audit,
            Clock clock) {
        var live = new LiveReissue(journal, reissue);
        return new MigrationRunner(
                types, store, entries, events, live, audit::append, clock, GRACE);
    }

    /** On a thread of their own: what launches releases must not wait for them. */
    @Bean(initMethod = "start", destroyMethod = "close")
    CoreTimers migrationTimers(MigrationRunner runner) {
        var timers = new CoreTimers("migration-timer");
        timers.every(Duration.ofSeconds(1), "Bringing entries into shape", runner::tick);
        return timers;
    }
}
