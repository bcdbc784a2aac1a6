package org.banyancms.core.web.editing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of what is not saved yet. */
@Configuration(proxyBeanMethods = false)
@Import(EditingController.class)
public class EditingWebConfiguration {}
