package org.banyancms.core;

import java.time.Clock;
import org.banyancms.core.access.Actors;
import org.banyancms.core.access.Standing;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.assignment.AssignedWork;
import org.banyancms.core.assignment.AssignmentDesk;
import org.banyancms.core.assignment.AssignmentFollower;
import org.banyancms.core.assignment.AssignmentStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.store.assignment.AssignmentStoreConfiguration;
import org.banyancms.core.web.assignment.AssignmentWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who is to do what by when. */
@Configuration(proxyBeanMethods = false)
@Import({AssignmentStoreConfiguration.class, AssignmentWebConfiguration.class})
class AssignmentConfiguration {

    @Bean
    AssignmentDesk assignmentDesk(
            AssignmentStore store,
            EntryDesk entries,
            UserStore users,
            Actors actors,
            AuditTrail audit,
            Clock clock) {
        var standing = Standing.of(actors);
        return new AssignmentDesk(store, entries, users, standing, audit::append, clock);
    }

    @Bean
    AssignmentFollower assignmentFollower(EntryStore entries, AssignmentStore store) {
        return new AssignmentFollower(entries, store);
    }

    @Bean
    AssignedWork assignedWork(AssignmentStore store, Clock clock) {
        return new AssignedWork(store, clock);
    }
}
