package org.banyancms.media.importing.reading;

import java.time.Duration;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** Ends a reading that takes too long: whoever reads looks at it again and again. */
public final class Watch {
    private final long end;
    private final Duration patience;

    private Watch(Duration patience) {
        this.patience = patience;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** A watch that runs from now on. */
    public static Watch of(Duration patience) {
        return new Watch(patience);
    }

    /**
     * Goes on only while there is time and nobody has given up.
     *
     * @throws ProblemException {@code import_too_slow}
     */
    public void check() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - end > 0) {
            throw tooSlow(patience);
        }
    }

    /** The refusal of a document that takes longer than it may. */
    public static ProblemException tooSlow(Duration patience) {
        var told = Map.<String, Object>of("limit", "seconds", "max", patience.toSeconds());
        return ProblemException.of(MediaProblem.IMPORT_TOO_SLOW, told).with(told);
    }
}
