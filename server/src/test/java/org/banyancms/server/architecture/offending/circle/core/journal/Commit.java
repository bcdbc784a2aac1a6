package org.banyancms.server.architecture.offending.circle.core.journal;

import org.banyancms.server.architecture.offending.circle.core.entry.Entry;

public record Commit(Entry entry) {}
