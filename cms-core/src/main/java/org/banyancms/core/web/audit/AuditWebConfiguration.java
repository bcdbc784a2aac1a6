package org.banyancms.core.web.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of the audit trail. */
@Configuration(proxyBeanMethods = false)
@Import({AuditController.class, AuditExport.class})
public class AuditWebConfiguration {}
