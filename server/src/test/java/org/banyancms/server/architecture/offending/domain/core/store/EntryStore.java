package org.banyancms.server.architecture.offending.domain.core.store;

import com.mongodb.client.MongoClient;

record EntryStore(MongoClient client) {}
