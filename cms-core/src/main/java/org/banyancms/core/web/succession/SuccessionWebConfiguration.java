package org.banyancms.core.web.succession;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of mergers. */
@Configuration(proxyBeanMethods = false)
@Import({MergerPlanController.class, MergersController.class})
public class SuccessionWebConfiguration {}
