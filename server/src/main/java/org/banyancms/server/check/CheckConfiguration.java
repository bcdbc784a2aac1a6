package org.banyancms.server.check;

import java.time.Clock;
import java.util.List;
import org.banyancms.core.audit.AuditStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.journal.JournalAudit;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.server.archive.Archives;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Looks after the storage that is configured. */
@Configuration(proxyBeanMethods = false)
public class CheckConfiguration {

    @Bean
    Checks checks(
            ObjectProvider<EmbeddedMongo> embedded,
            JournalAudit journal,
            AuditStore audit,
            FileCheck files) {
        return new Checks(
                List.of(
                        new IndexCheck(embedded.getIfAvailable()),
                        new JournalCheck(journal),
                        new AuditCheck(new AuditTrail(audit)),
                        files));
    }

    @Bean
    FileCheck fileCheck(
            MongoOperations mongo, ObjectStore objects, Archives archives, Clock clock) {
        return new FileCheck(mongo, objects, archives, clock);
    }
}
