package org.banyancms.server.architecture.offending.domain.core.entry;

import jakarta.servlet.http.HttpServletRequest;

record UsesServlet(HttpServletRequest stranger) {}
