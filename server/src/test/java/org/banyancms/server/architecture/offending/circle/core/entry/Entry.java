package org.banyancms.server.architecture.offending.circle.core.entry;

import org.banyancms.server.architecture.offending.circle.core.journal.Commit;

public record Entry(Commit last) {}
