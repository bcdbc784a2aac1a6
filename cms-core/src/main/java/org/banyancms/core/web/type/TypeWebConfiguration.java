package org.banyancms.core.web.type;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of content types. */
@Configuration(proxyBeanMethods = false)
@Import(TypesController.class)
public class TypeWebConfiguration {}
