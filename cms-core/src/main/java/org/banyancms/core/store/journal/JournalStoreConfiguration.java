package org.banyancms.core.store.journal;

import org.banyancms.core.journal.CursorStore;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalAudit;
import org.banyancms.core.journal.JournalWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of the journal. */
@Configuration(proxyBeanMethods = false)
public class JournalStoreConfiguration {

    @Bean
    Journal journal(MongoOperations mongo) {
        return new MongoJournal(mongo);
    }

    @Bean
    JournalWriter journalWriter(MongoOperations mongo, Journal journal) {
        return new MongoJournalWriter(mongo, journal);
    }

    @Bean
    JournalAudit journalAudit(MongoOperations mongo) {
        var journal = new MongoJournal(mongo);
        return new MongoJournalAudit(mongo, journal, new MongoJournalWriter(mongo, journal));
    }

    @Bean
    CursorStore cursorStore(MongoOperations mongo) {
        return new MongoCursorStore(mongo);
    }
}
