package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.server.outside.RunningBanyan;

/** Everybody who writes at the same time, each with a role, a token and a ledger of their own. */
final class Crew {
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final PublishingWriter publisher;
    private final Office office;
    private final Follower follower;
    private final Path ledgers;
    private int round;

    /**
     * @param timed whether some releases have a time to come, and go out after a restart
     */
    Crew(Office office, Follower follower, Path ledgers, long seed, boolean timed) {
        this.office = office;
        this.follower = follower;
        this.ledgers = ledgers;
        var random = new Random(seed);
        var trays = new Trays();
        writers.put("editor", new EditorWriter("editor", fork(random), trays.secrecy));
        writers.put("second-editor", new EditorWriter("second", fork(random), trays.secrecy));
        writers.put(
                "secrecy", new SigningWriter("secrecy", "secrecy", trays.secrecy, trays.approval));
        writers.put(
                "approver",
                new SigningWriter("approval", "approver", trays.approval, trays.publication));
        publisher = new PublishingWriter(fork(random), trays.publication, timed);
        writers.put("publisher", publisher);
        writers.put("photographer", new PhotoWriter("png", fork(random)));
        writers.put("archivist", new PhotoWriter("jpg", fork(random)));
        writers.put("translator", new TranslatingWriter());
    }

    private static Random fork(Random random) {
        return new Random(random.nextLong());
    }

    /**
     * Lets everybody write, kills the server after a while, and gives back what was written down.
     * Nobody may have stopped before the kill.
     */
    List<Path> writeUntilKilled(RunningBanyan banyan, long millis) {
        return writeUntilKilled(
                banyan, () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    /** Waits until nothing will change by itself. */
    void settle() {
        publisher.settle(office.as("publisher"));
    }

    /** The same, where the kill comes after something else was done meanwhile. */
    List<Path> writeUntilKilled(RunningBanyan banyan, Runnable meanwhile) {
        round++;
        var written = new ArrayList<Path>();
        var ends = new ArrayList<CompletableFuture<UncheckedIOException>>();
        var killed = new AtomicBoolean();
        var reader = office.anybody();
        ends.add(CompletableFuture.supplyAsync(() -> follower.followUntilKilled(reader), THREADS));
        writers.forEach((name, writer) -> {
            var path = ledgers.resolve(round + "-" + name + ".jsonl");
            var ledger = new Ledger(path);
            var caller = office.as(name);
            written.add(path);
            ends.add(
                    CompletableFuture.supplyAsync(
                            () -> writer.workUntilKilled(caller, ledger, killed::get), THREADS));
        });
        meanwhile.run();
        var early = ends.stream().filter(CompletableFuture::isDone).toList();
        banyan.kill();
        killed.set(true);
        assertThat(early.stream().map(CompletableFuture::join).toList())
                .as("what stopped writers before the kill")
                .isEmpty();
        ends.forEach(end -> end.orTimeout(90, TimeUnit.SECONDS).join());
        return written;
    }
}
