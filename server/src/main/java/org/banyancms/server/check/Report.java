package org.banyancms.server.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells what is found, a line each, and counts it. */
public final class Report {
    private static final int MOST_LINES = 50;

    /** What was looked at. */
    enum Area {
        INDEXES("indexes"),
        JOURNAL("journal"),
        AUDIT("audit trail"),
        FILES("files");

        private final String words;

        Area(String words) {
            this.words = words;
        }
    }

    private final Consumer<String> lines;
    private final Map<Area, Integer> told = new EnumMap<>(Area.class);
    private long mended;
    private long open;

    public Report(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Something is wrong, and stays so. */
    void open(Area area, String sentence) {
        open++;
        tell(area, "! ", sentence);
    }

    /** Something was wrong, and is mended. */
    void mended(Area area, String sentence) {
        mended++;
        tell(area, "+ ", sentence);
    }

    /** An area is done. */
    void done(Area area, String sentence) {
        int findings = told.getOrDefault(area, 0);
        if (findings > MOST_LINES) {
            lines.accept("  %s: and %d more of these".formatted(area.words, findings - MOST_LINES));
        }
        lines.accept(area.words + ": " + sentence);
    }

    private void tell(Area area, String sign, String sentence) {
        if (told.merge(area, 1, Integer::sum) <= MOST_LINES) {
            lines.accept(sign + area.words + ": " + sentence);
        }
    }

    /** Whether nothing is wrong any more. */
    public boolean isWell() {
        return open == 0;
    }

    /** One line for people: how it ended. */
    public String sum() {
        if (open == 0 && mended == 0) {
            return "All is well.";
        }
        return "%d mended, %d left%s"
                .formatted(
                        mended,
                        open,
                        open == 0
                                ? ". All is well now."
                                : "; what to do stands with each of them.");
    }
}
