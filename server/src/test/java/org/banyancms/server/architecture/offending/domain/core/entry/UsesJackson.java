package org.banyancms.server.architecture.offending.domain.core.entry;

import tools.jackson.databind.json.JsonMapper;

record UsesJackson(JsonMapper stranger) {}
