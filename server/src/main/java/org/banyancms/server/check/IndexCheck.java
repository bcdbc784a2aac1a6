package org.banyancms.server.check;

import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.jspecify.annotations.Nullable;

/** Reads every document, and holds the indexes of the embedded store against them. */
final class IndexCheck implements Check {
    private final @Nullable EmbeddedMongo store;

    IndexCheck(@Nullable EmbeddedMongo store) {
        this.store = store;
    }

    @Override
    public void run(CheckWish wish, Report report) {
        if (store == null) {
            report.done(
                    Report.Area.INDEXES,
                    "kept by MongoDB, whose own command validate looks after them");
            return;
        }
        var findings = store.findings();
        long mended = findings.isEmpty() || !wish.repair() ? 0 : store.mendIndexes();
        if (mended > 0) {
            report.mended(
                    Report.Area.INDEXES,
                    mended + " entries did not agree with the documents and were made again");
        }
        (mended > 0 ? store.findings() : findings)
                .forEach(finding ->
                        report.open(Report.Area.INDEXES, finding + hint(finding, wish.repair())));
        report.done(Report.Area.INDEXES, "every document was read, every index compared");
    }

    private static String hint(String finding, boolean tried) {
        boolean unreadable = finding.contains("is damaged");
        return unreadable || tried ? "; restore it from a backup" : "; --repair makes it again";
    }
}
