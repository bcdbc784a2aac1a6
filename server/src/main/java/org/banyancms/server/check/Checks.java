package org.banyancms.server.check;

import java.io.IOException;
import java.util.List;

/** Everything that is looked at. */
public final class Checks {
    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Looks at everything, and mends what is wished to be mended. */
    public void run(CheckWish wish, Report report) throws IOException {
        for (var check : checks) {
            check.run(wish, report);
        }
    }
}
