package org.banyancms.core;

import java.nio.file.Path;
import org.banyancms.core.delivery.ChangeTimes;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliverySettings;
import org.banyancms.core.delivery.Includes;
import org.banyancms.core.delivery.KeptAnswers;
import org.banyancms.core.graphql.GraphDesk;
import org.banyancms.core.graphql.GraphSettings;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.search.SearchFollower;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.lucene.LuceneIndexes;
import org.banyancms.core.type.ContentTypes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search over what is live, and delivery of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SearchSettings.class, DeliverySettings.class, GraphSettings.class})
class SearchConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(SearchSettings settings, @Value("${banyan.data:data}") Path data) {
        var folder = settings.folder();
        return LuceneIndexes.open(
                folder == null ? data.resolve("search") : folder, settings.refresh());
    }

    @Bean
    SearchFollower searchFollower(SearchIndex index, Journal journal) {
        return new SearchFollower(index, journal);
    }

    @Bean
    DeliveryQueries deliveryQueries(SearchIndex index, Journal journal, ContentTypes types) {
        return new DeliveryQueries(index, journal, types);
    }

    @Bean
    Includes includes(Journal journal, ContentTypes types) {
        return new Includes(journal, types);
    }

    @Bean
    GraphDesk graphDesk(
            ContentTypes types,
            Journal journal,
            DeliveryDesk desk,
            DeliveryQueries queries,
            Messages messages,
            GraphSettings settings) {
        return new GraphDesk(types, journal, desk, queries, messages, settings);
    }

    @Bean
    ChangeTimes changeTimes(Journal journal) {
        return new ChangeTimes(journal);
    }

    @Bean
    KeptAnswers keptAnswers(DeliverySettings settings, ChangeTimes times, SearchIndex index) {
        return new KeptAnswers(settings.kept().toBytes(), times, index);
    }
}
