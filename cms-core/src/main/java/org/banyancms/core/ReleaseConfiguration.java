package org.banyancms.core;

import java.time.Clock;
import java.time.Duration;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.Users;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.delivery.ChangeTimes;
import org.banyancms.core.entry.AssetUsages;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.Referrers;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalDispatcher;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.preview.PreviewDesk;
import org.banyancms.core.release.CorrectionDesk;
import org.banyancms.core.release.Expiries;
import org.banyancms.core.release.ExpiryStore;
import org.banyancms.core.release.GateRun;
import org.banyancms.core.release.LiveVariants;
import org.banyancms.core.release.MissedReleases;
import org.banyancms.core.release.Publisher;
import org.banyancms.core.release.ReleaseClock;
import org.banyancms.core.release.ReleaseDesk;
import org.banyancms.core.release.ReleaseStore;
import org.banyancms.core.release.Removals;
import org.banyancms.core.release.UsageFollower;
import org.banyancms.core.store.release.ReleaseStoreConfiguration;
import org.banyancms.core.web.release.ReleaseWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How what is written becomes public, and public no more. */
@Configuration(proxyBeanMethods = false)
@Import({ReleaseStoreConfiguration.class, ReleaseWebConfiguration.class})
class ReleaseConfiguration {

    @Bean
    Publisher publisher(
            EntryDesk desk,
            Referrers referrers,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            JournalWriter writer,
            ChangeTimes times,
            JournalDispatcher dispatcher,
            AuditTrail audit,
            Clock clock) {
        return new Publisher(
                desk,
                referrers,
                gates,
                variants,
                journal,
                writer,
                commit -> {
                    times.apply(commit);
                    dispatcher.wake();
                },
                audit::append,
                clock);
    }

    @Bean
    Removals removals(EntryDesk desk, Publisher publisher, LiveVariants variants, Journal journal) {
        return new Removals(desk, publisher, variants, journal);
    }

    @Bean
    CorrectionDesk correctionDesk(
            EntryDesk desk,
            Publisher publisher,
            Removals removals,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            ChannelDirectory channels,
            Clock clock) {
        return new CorrectionDesk(
                desk, publisher, removals, gates, variants, journal, channels, clock);
    }

    @Bean
    ReleaseDesk releaseDesk(
            ReleaseStore store,
            EntryDesk entries,
            Publisher publisher,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            AuditTrail audit,
            IdSource ids,
            Clock clock) {
        return new ReleaseDesk(
                store, entries, publisher, gates, variants, journal, audit::append, ids, clock);
    }

    @Bean
    PreviewDesk previewDesk(
            EntryStore entries,
            SlugStore slugs,
            LiveVariants variants,
            Journal journal,
            ReleaseStore releases,
            ChannelDirectory channels,
            Clock clock) {
        return new PreviewDesk(entries, slugs, variants, journal, releases, channels, clock);
    }

    @Bean
    UsageFollower usageFollower(AssetUsages usages) {
        return new UsageFollower(usages);
    }

    @Bean
    Expiries expiries(ExpiryStore store, Publisher publisher, Journal journal, Clock clock) {
        return new Expiries(store, publisher, journal, clock);
    }

    @Bean
    MissedReleases missedReleases(ReleaseStore store, Clock clock) {
        return new MissedReleases(store, clock);
    }

    @Bean
    ReleaseClock releaseClock(
            ReleaseStore store, ReleaseDesk releases, Expiries expiries, Users users, Clock clock) {
        return new ReleaseClock(
                store,
                releases,
                expiries,
                name -> users.get(name).actor(TokenScope.ALL, clock.instant()),
                clock,
                System::nanoTime);
    }

    /** A thread of its own: nothing else may make a release late. */
    @Bean(initMethod = "start", destroyMethod = "close")
    CoreTimers releaseTimer(ReleaseClock clock) {
        var timers = new CoreTimers("release-timer");
        timers.every(Duration.ofSeconds(1), "Launching what is due", clock::tick);
        return timers;
    }
}
