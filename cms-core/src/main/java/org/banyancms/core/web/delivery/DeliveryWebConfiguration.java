package org.banyancms.core.web.delivery;

import org.banyancms.core.delivery.KeptAnswers;
import org.banyancms.core.type.ContentTypes;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The HTTP resources of delivery. */
@Configuration(proxyBeanMethods = false)
@Import({
    DeliveryController.class,
    DescriptionController.class,
    GraphController.class,
    KnownDocuments.class,
    ListIncludes.class,
    QueryController.class,
    EventsController.class,
    EventStreams.class,
    PreviewController.class,
    SuggestController.class,
    SyncController.class,
    LiveFragments.class
})
public class DeliveryWebConfiguration {

    /** Stands before all other filters: what is kept has been through them. */
    @Bean
    FilterRegistrationBean<KeptAnswerFilter> keptAnswerFilter(
            KeptAnswers answers, ContentTypes types) {
        var filter = new FilterRegistrationBean<>(new KeptAnswerFilter(answers, types::edition));
        filter.addUrlPatterns(
                "/api/v1/delivery/entries/*",
                "/api/v1/delivery/by-slug/*",
                "/api/v1/delivery/graphql",
                "/api/v1/delivery/suggest");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
