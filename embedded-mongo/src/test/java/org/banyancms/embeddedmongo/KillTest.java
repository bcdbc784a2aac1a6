package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server killed with -9 at a random moment")
class KillTest {

    /** Long runs set this; a build does a few. */
    private static final int ROUNDS = Integer.getInteger("banyan.kill.rounds", 10);

    @TempDir Path folder;

    @Test
    @DisplayName("loses no acknowledged write, and its indexes agree with its documents")
    void losesNothing() throws Exception {
        Random random = new Random();
        AcknowledgedWrites expected = new AcknowledgedWrites();
        for (int round = 0; round < ROUNDS; round++) {
            Path log = folder.resolve("acknowledged-" + round + ".log");
            try (ChildProcess child = ChildProcess.writing(folder.resolve("data"), log, round)) {
                child.live(Duration.ofMillis(300 + random.nextInt(900)));
            }
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
}
