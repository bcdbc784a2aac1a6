package org.banyancms.core.web.entry;

import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.core.type.ContentTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of entries. */
@Configuration(proxyBeanMethods = false)
@Import({
    EntriesController.class,
    VariantsController.class,
    HistoryController.class,
    ReviewController.class
})
public class EntryWebConfiguration {

    @Bean
    EntryAnswers entryAnswers(
            Entries entries, ReviewDesk reviews, Journal journal, TranslationStatus translations) {
        return new EntryAnswers(entries, reviews, journal, translations);
    }

    @Bean
    DiffPage diffPage(ContentTypes types, Messages messages) {
        return new DiffPage(types, messages);
    }
}
