package org.banyancms.server.architecture.offending.adapters.core.web.entry;

import org.springframework.data.mongodb.core.MongoOperations;

public record ReadsTheStoreItself(MongoOperations documents) {}
