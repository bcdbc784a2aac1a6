package org.banyancms.core.release;

import java.util.List;
import java.util.stream.Collectors;

/** A publication is refused because gates are closed; nothing has changed. */
public final class GatesClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ItemFinding> findings;

    GatesClosedException(List<ItemFinding> findings) {
        super(findings.stream().map(GatesClosedException::brief).collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    private static String brief(ItemFinding found) {
        var finding = found.finding();
        return "%s %s at %s in %s of %s %s"
                .formatted(
                        finding.code(),
                        finding.reason(),
                        finding.pointer(),
                        finding.locale(),
                        found.entry(),
                        finding.params());
    }

    /** Everything that the gates have to say, warnings too. */
    public List<ItemFinding> findings() {
        return findings;
    }
}
