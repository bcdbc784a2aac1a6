package org.banyancms.core;

import java.time.Clock;
import java.time.Duration;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.kill.KillClock;
import org.banyancms.core.kill.KillDesk;
import org.banyancms.core.kill.KillFollower;
import org.banyancms.core.kill.KillNotes;
import org.banyancms.core.kill.KillStore;
import org.banyancms.core.kill.PendingKills;
import org.banyancms.core.store.kill.KillStoreConfiguration;
import org.banyancms.core.web.kill.KillWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Two people behind each withdrawal, put together. */
@Configuration(proxyBeanMethods = false)
@Import({KillStoreConfiguration.class, KillWebConfiguration.class})
class KillConfiguration {

    @Bean
    KillNotes killNotes(AuditTrail audit) {
        return new KillNotes(audit::append);
    }

    @Bean
    KillFollower killFollower(KillStore store, KillNotes notes) {
        return new KillFollower(store, notes);
    }

    @Bean
    KillDesk killDesk(KillStore store, EntryDesk entries, KillNotes notes, Clock clock) {
        return new KillDesk(store, entries, notes, clock);
    }

    @Bean
    PendingKills pendingKills(KillStore store, EntryStore entries) {
        return new PendingKills(store, entries);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CoreTimers killTimers(KillStore store, KillNotes notes, Clock clock) {
        var timers = new CoreTimers("kill-timer");
        var turns = new KillClock(store, notes, clock);
        timers.every(Duration.ofSeconds(10), "Telling of unconfirmed kills", turns::tick);
        return timers;
    }
}
