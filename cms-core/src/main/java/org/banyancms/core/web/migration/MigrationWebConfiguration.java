package org.banyancms.core.web.migration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of migrations. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationsController.class)
public class MigrationWebConfiguration {}
