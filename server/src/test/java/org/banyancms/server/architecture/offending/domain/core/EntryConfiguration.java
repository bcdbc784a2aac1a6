package org.banyancms.server.architecture.offending.domain.core;

import org.springframework.context.ApplicationContext;

record EntryConfiguration(ApplicationContext context) {}
