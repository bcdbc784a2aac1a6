package org.banyancms.server.architecture.offending.domain.core.entry;

import org.springframework.context.ApplicationContext;

record UsesSpring(ApplicationContext stranger) {}
