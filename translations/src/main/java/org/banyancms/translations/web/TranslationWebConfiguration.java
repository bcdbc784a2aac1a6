package org.banyancms.translations.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of the translations. */
@Configuration(proxyBeanMethods = false)
@Import({
    JobsController.class,
    JobWorkController.class,
    SegmentsController.class,
    SegmentHelpController.class,
    TermsController.class,
    DemandController.class,
    MemoryController.class,
    ExchangeController.class,
    MemoryExchangeController.class
})
public class TranslationWebConfiguration {}
