package org.banyancms.core;

import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.access.DutyHolding;
import org.banyancms.core.access.DutyStore;
import org.banyancms.core.access.GrantHolding;
import org.banyancms.core.access.PeopleHolding;
import org.banyancms.core.access.TokenHolding;
import org.banyancms.core.access.TokenStore;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.assignment.AssignmentHolding;
import org.banyancms.core.assignment.AssignmentStore;
import org.banyancms.core.entry.EntryContent;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.release.ReleaseHolding;
import org.banyancms.core.release.ReleaseStore;
import org.banyancms.core.succession.EntryHolding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What organisations have in the repository itself. */
@Configuration(proxyBeanMethods = false)
class HoldingConfiguration {

    @Bean
    GrantHolding grantHolding(UserStore users, AccessEvents events) {
        return new GrantHolding(users, events);
    }

    @Bean
    PeopleHolding peopleHolding(UserStore users, AccessEvents events) {
        return new PeopleHolding(users, events);
    }

    @Bean
    DutyHolding dutyHolding(DutyStore duties, AccessEvents events) {
        return new DutyHolding(duties, events);
    }

    @Bean
    TokenHolding tokenHolding(TokenStore tokens, AccessEvents events) {
        return new TokenHolding(tokens, events);
    }

    @Bean
    EntryHolding entryHolding(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            Journal journal,
            IdSource ids) {
        return new EntryHolding(store, events, content, journal, ids);
    }

    @Bean
    AssignmentHolding assignmentHolding(AssignmentStore store, EntryStore entries) {
        return new AssignmentHolding(store, entries);
    }

    @Bean
    ReleaseHolding releaseHolding(ReleaseStore store, EntryStore entries) {
        return new ReleaseHolding(store, entries);
    }
}
