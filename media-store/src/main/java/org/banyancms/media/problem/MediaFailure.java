package org.banyancms.media.problem;

import java.io.IOException;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Machinery that fails: the log tells why, the caller is told to come back. */
public final class MediaFailure {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFailure.class);
    private static final int RETRY_SECONDS = 5;

    private MediaFailure() {}

    /** The refusal that stands for a failure. */
    public static ProblemException of(String what, IOException why) {
        LOG.error("{}", what, why);
        return ProblemException.of(
                MediaProblem.MEDIA_STORE_UNAVAILABLE, Map.of("retryAfter", RETRY_SECONDS));
    }
}
