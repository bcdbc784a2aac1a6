package org.banyancms.core.web.kill;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of who stands behind withdrawals. */
@Configuration(proxyBeanMethods = false)
@Import({EntryKillController.class, KillsController.class})
public class KillWebConfiguration {}
