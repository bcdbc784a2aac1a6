package org.banyancms.server.architecture.offending.domain.core.entry;

import org.bson.Document;

record UsesBson(Document stranger) {}
