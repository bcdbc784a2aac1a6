package org.banyancms.server.architecture.offending.domain.core.entry;

import com.mongodb.client.MongoClient;

record UsesMongo(MongoClient stranger) {}
