package org.banyancms.core.web.release;

import org.banyancms.core.problem.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of publishing. */
@Configuration(proxyBeanMethods = false)
@Import({
    PublicationController.class,
    CorrectionsController.class,
    ReleasesController.class,
    StatusController.class
})
public class ReleaseWebConfiguration {

    @Bean
    FindingAnswers findingAnswers(Messages messages) {
        return new FindingAnswers(messages);
    }
}
