package org.banyancms.core.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads every follower along the journal, each at its own pace on its own thread: woken by a commit
 * of this node, and looking by itself once a second for those of others. A follower that fails is
 * called again with growing pauses.
 */
public final class JournalDispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalDispatcher.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int BATCH = 50;

    private final Journal journal;
    private final JournalWriter writer;
    private final CursorStore cursors;
    private final Supplier<List<JournalFollower>> followers;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Semaphore> bells = new ArrayList<>();
    private final ConcurrentHashMap<String, Long> reached = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    /**
     * @param followers asked for once, at the start
     */
    public JournalDispatcher(
            Journal journal,
            JournalWriter writer,
            CursorStore cursors,
            Supplier<List<JournalFollower>> followers) {
        this.journal = journal;
        this.writer = writer;
        this.cursors = cursors;
        this.followers = followers;
    }

    /** Repairs what a crash left behind and starts to lead. */
    public void start() {
        writer.repair();
        for (var follower : followers.get()) {
            var bell = new Semaphore(1);
            bells.add(bell);
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("journal-" + follower.name())
                            .start(() -> lead(follower, bell)));
        }
    }

    /** Wakes every follower. */
    public void wake() {
        bells.forEach(Semaphore::release);
    }

    /** How far a follower of this node has come; 0 before its first commit. */
    public long reached(String follower) {
        return reached.getOrDefault(follower, 0L);
    }

    private void lead(JournalFollower follower, Semaphore bell) {
        var pause = LOOK;
        while (open) {
            try {
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                writer.repair();
                follow(follower);
                pause = LOOK;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (open) {
                    pause = longer(pause);
                    LOG.warn(
                            "Follower {} waits {} s: {}",
                            follower.name(),
                            pause.toSeconds(),
                            e.toString(),
                            e);
                }
            }
        }
    }

    private void follow(JournalFollower follower) {
        long cursor = follower.ownCursor().orElseGet(() -> cursors.cursor(follower.name()));
        reached.merge(follower.name(), cursor, Math::max);
        for (var commits = journal.after(cursor, BATCH);
                open && !commits.isEmpty();
                commits = journal.after(cursor, BATCH)) {
            for (var commit : commits) {
                follower.apply(commit);
                cursor = commit.sequence();
                if (follower.ownCursor().isEmpty()) {
                    cursors.advance(follower.name(), cursor);
                }
                reached.put(follower.name(), cursor);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public void close() {
        open = false;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
