package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.server.outside.RunningBanyan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The product killed with -9 while eight people write")
class ProductKillIT {

    /** Long runs set this; a build does a few. */
    private static final int ROUNDS = Integer.getInteger("banyan.kill.rounds", 3);

    /** Repeats the random choices of an earlier run, though not the timing. */
    private static final long SEED = Long.getLong("banyan.kill.seed", System.nanoTime());

    private static final int MANY = 10;
    private static final int OLDER = 60;

    @TempDir static Path programs;
    private static Path jar;

    @TempDir Path folder;

    private final Random random = new Random(SEED);
    private final Expected expected = new Expected();
    private long interruptedStarts;

    @BeforeAll
    static void layOut() throws IOException {
        jar = RunningBanyan.layOut(programs);
    }

    @Test
    @DisplayName("loses nothing acknowledged, publishes nothing by halves, and goes on by itself")
    void losesNothing() throws Exception {
        System.out.println("kill -9 of the product: seed " + SEED);
        var data = Files.createDirectory(folder.resolve("data"));
        var blobs = new BlobFolder(data);
        try (var banyan = RunningBanyan.launchEmpty(jar, data).ready()) {
            var office = new Office(banyan);
            office.found();
            var beginning = Follower.beginning(office.anybody());
            var follower = new Follower(beginning);
            var crew = new Crew(office, follower, folder, random.nextLong(), true);
            var checks = new Checks(office, expected);
            for (int round = 1; round <= ROUNDS; round++) {
                long before = expected.acknowledged();
                for (var ledger : crew.writeUntilKilled(banyan, 1_200 + random.nextInt(2_000))) {
                    expected.read(ledger);
                }
                assertThat(expected.acknowledged())
                        .as("acknowledged in round %s", round)
                        .isGreaterThan(before);
                blobs.hasOnlyWholeObjects();
                startAgain(banyan, round);
                blobs.hasNoLeftovers();
                crew.settle();
                check(office, follower, checks, blobs);
                agrees(data);
                System.out.printf(
                        "round %d: %d acknowledged writes so far%n",
                        round, expected.acknowledged());
            }
            blobs.hasOnlyWholeObjectsStill();
            checks.of(checks.all());
            var anew = new Follower(beginning);
            anew.catchUp(office.anybody());
            assertThat(anew.commits()).isEqualTo(follower.commits());
            banyan.kill();
            agrees(data, "--deep", "--repair"); // files without an asset are all that it may find
            banyan.startAgain();
            checks.of(checks.all());
        }
        report();
    }

    /** Indexes, documents, journal, audit trail and files agree, as the product itself sees it. */
    private void agrees(Path data, String... wish) throws IOException {
        var words = new ArrayList<>(List.of("check", "--data", data.toString()));
        words.addAll(List.of(wish));
        var ended =
                RunningBanyan.operate(
                        jar, folder.resolve("check.log"), words.toArray(String[]::new));
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("All is well");
        assertThat(ended.said().lines().filter(line -> line.startsWith("+ ")))
                .allMatch(line -> line.contains("belongs to no asset"));
    }

    /** Starts again; now and then the start is killed too, which hits the repairs. */
    private void startAgain(RunningBanyan banyan, int round) throws IOException {
        if (ROUNDS >= MANY && round % 4 == 0) {
            banyan.launchAgain();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(7_000)));
            banyan.kill();
            interruptedStarts++;
        }
        banyan.startAgain();
    }

    private void check(Office office, Follower follower, Checks checks, BlobFolder blobs)
            throws IOException {
        follower.catchUp(office.anybody());
        assertThat(follower.commits()).containsAllEntriesOf(expected.batches);
        assertThat(expected.askedBatches).containsAll(follower.commits().values());
        checks.of(expected.fresh);
        expected.fresh.clear();
        checks.of(someOf(checks));
        var batches = new ArrayList<>(expected.askedBatches);
        Collections.shuffle(batches, random);
        checks.ofBatches(batches.subList(0, Math.min(OLDER, batches.size())));
        checks.ofTheWhole(follower.head(), follower.live().size());
        var assets = checks.assets();
        assertThat(assets).containsAllEntriesOf(expected.uploads);
        blobs.has(new HashSet<>(assets.values()));
    }

    private List<String> someOf(Checks checks) {
        var all = new ArrayList<>(checks.all());
        Collections.sort(all);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(OLDER, all.size()));
    }

    private void report() {
        System.out.printf(
                "%d rounds of kill -9 and %d of a start, seed %d: %d acknowledged writes to %d"
                        + " entries, %d publications, %d pictures, %d translation jobs; none lost%n",
                ROUNDS,
                interruptedStarts,
                SEED,
                expected.acknowledged(),
                expected.stories.size(),
                expected.batches.size(),
                expected.uploads.size(),
                expected.jobs.size());
    }
}
