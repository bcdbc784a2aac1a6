package org.banyancms.media.web.importing;

import org.banyancms.core.problem.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The resources under {@code /api/v1/media/imports}. */
@Configuration(proxyBeanMethods = false)
@Import({ImportsController.class, VariantImportsController.class})
public class ImportWebConfiguration {

    @Bean
    ImportAnswers importAnswers(Messages messages) {
        return new ImportAnswers(messages);
    }
}
