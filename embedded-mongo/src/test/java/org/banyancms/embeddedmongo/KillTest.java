package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server killed with -9 at a random moment")
class KillTest {

    /** Long runs set this; a build does a few. */
    private static final int ROUNDS = Integer.getInteger("banyan.kill.rounds", 10);

    private static final Duration STARTUP = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    @DisplayName("loses no acknowledged write, and its indexes agree with its documents")
    void losesNothing() throws Exception {
        Random random = new Random();
        AcknowledgedWrites expected = new AcknowledgedWrites();
        for (int round = 0; round < ROUNDS; round++) {
            Path log = folder.resolve("acknowledged-" + round + ".log");
            runAndKill(round, log, 300 + random.nextInt(900));
            expected.read(log);
            try (EmbeddedMongo mongo =
                            EmbeddedMongo.open(
                                    folder.resolve("data"), EmbeddedMongoSettings.defaults());
                    MongoClient client = MongoClients.create(mongo.connectionString())) {
                expected.verify(client.getDatabase("kill"), random);
                assertThat(mongo.findings())
                        .as("index against documents in round %s", round)
                        .isEmpty();
            }
        }
        assertThat(expected.size()).as("writes acknowledged in all").isGreaterThan(ROUNDS * 20);
        System.out.println(
                ROUNDS
                        + " rounds of kill -9, "
                        + expected.size()
                        + " acknowledged writes, none lost");
    }

    private void runAndKill(int round, Path log, long millis)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledServer.class.getName(),
                                folder.resolve("data").toString(),
                                log.toString(),
                                String.valueOf(round))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server-" + round + ".out").toFile())
                        .start();
        try {
            awaitFirstWrites(process, log);
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitFirstWrites(Process process, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (!Files.exists(log) || Files.size(log) == 0) {
            boolean exited = process.waitFor(10, TimeUnit.MILLISECONDS);
            List<String> output =
                    exited ? Files.readAllLines(folder.resolve("server-0.out")) : List.of();
            assertThat(exited).as("the child ended by itself: %s", output).isFalse();
            assertThat(System.nanoTime()).as("the child writes nothing").isLessThan(end);
        }
    }
}
