package org.banyancms.server.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs after all other tests, and looks at what they made the modules ask of the store. */
@DisplayName("What is asked of the store in all tests")
class PortableSubsetIT {

    private static final Path SUBSET =
            Project.root().resolve("embedded-mongo/src/test/resources/portable-subset.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {"cms-core", "media-store", "translations", "publish-adapters", "server"})
    @DisplayName("is in the portable subset, which the conformance suite tries on every server")
    void isPortable(String module) throws IOException {
        Path heard = Project.root().resolve(module).resolve("target/mongo-vocabulary.txt");
        assertThat(heard)
                .as("what the tests of %s asked; \"./banyan test\" writes it down", module)
                .isRegularFile();
        Set<String> foreign = new TreeSet<>(Files.readAllLines(heard));
        assertThat(foreign).as("what %s asks at all", module).contains("find", "update");
        foreign.removeAll(Files.readAllLines(SUBSET));
        assertThat(foreign)
                .as(
                        "asked by %s, but not tried by the conformance suite: leave it out, or add a test to the suite;"
                                + " if nobody asks it any more, delete %s",
                        module, heard)
                .isEmpty();
    }
}
