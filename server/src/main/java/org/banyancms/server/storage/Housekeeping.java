package org.banyancms.server.storage;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.banyancms.core.access.ChallengeStore;
import org.banyancms.core.access.SessionStore;
import org.banyancms.core.web.CreationLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Forgets every hour what has expired: sessions, and answers kept for repeated creations. */
@Component
final class Housekeeping implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MINUTES = 60;

    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final CreationLedger creations;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("housekeeping").factory());

    Housekeeping(
            SessionStore sessions,
            ChallengeStore challenges,
            CreationLedger creations,
            Clock clock) {
        this.sessions = sessions;
        this.challenges = challenges;
        this.creations = creations;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        timer.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    void sweep() {
        try {
            var now = clock.instant();
            LOG.debug(
                    "Forgot {} sessions, {} questions for a code and {} creations",
                    sessions.sweep(now),
                    challenges.sweep(now),
                    creations.sweep(now));
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed; it is tried again in an hour", e);
        }
    }
}
