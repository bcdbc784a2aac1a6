package org.banyancms.core.release;

import java.util.List;

/** A publication is refused because gates are closed; nothing has changed. */
public final class GatesClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ItemFinding> findings;

    GatesClosedException(List<ItemFinding> findings) {
        super(findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    /** Everything that the gates have to say, warnings too. */
    public List<ItemFinding> findings() {
        return findings;
    }
}
