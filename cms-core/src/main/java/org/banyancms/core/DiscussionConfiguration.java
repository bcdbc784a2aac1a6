package org.banyancms.core;

import java.time.Clock;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.discussion.DiscussionDesk;
import org.banyancms.core.discussion.DiscussionStore;
import org.banyancms.core.discussion.OpenQuestions;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.store.discussion.DiscussionStoreConfiguration;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.web.discussion.DiscussionWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What people say about texts. */
@Configuration(proxyBeanMethods = false)
@Import({DiscussionStoreConfiguration.class, DiscussionWebConfiguration.class})
class DiscussionConfiguration {

    @Bean
    DiscussionDesk discussionDesk(
            DiscussionStore store,
            EntryDesk entries,
            ContentTypes types,
            UserStore users,
            AuditTrail audit,
            Clock clock) {
        return new DiscussionDesk(store, entries, types, users, audit::append, clock);
    }

    @Bean
    OpenQuestions openQuestions(DiscussionStore store) {
        return new OpenQuestions(store);
    }
}
