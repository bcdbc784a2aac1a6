package org.banyancms.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.embeddedmongo.EmbeddedMongoSettings;
import org.banyancms.server.CoreOnly;
import org.banyancms.server.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start that cannot be")
class LaunchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir private Path folder;

    private int launch(String... arguments) {
        return Launch.run(
                CoreOnly.class, new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }

    private void saysInOneSentence(String... words) {
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("banyan: ")
                .contains(words)
                .hasLineCount(1)
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    @DisplayName("is refused in one sentence when the options are not understood")
    void misused() {
        assertThat(launch("--colour", "green")).isEqualTo(2);
        saysInOneSentence("--colour", "--port", "--data");
    }

    @Test
    @DisplayName("is refused in one sentence when another process has the folder")
    void folderInUse() throws IOException {
        try (var _ = DataFolder.take(folder)) {
            assertThat(launch("--port", "0", "--no-demo", "--data", folder.toString()))
                    .isEqualTo(1);
        }
        saysInOneSentence(folder.toString(), "in use by another process", "--data");
    }

    @Test
    @DisplayName("is refused in one sentence when the folder cannot be written")
    void folderNotWritable() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(launch("--port", "0", "--no-demo", "--data", file.resolve("data").toString()))
                .isEqualTo(1);
        saysInOneSentence("cannot be written", "--data");
    }

    @Test
    @DisplayName("is refused in one sentence when the port is taken, and gives the folder back")
    void portTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(launch("--port", port, "--no-demo", "--data", folder.toString()))
                    .isEqualTo(1);
            saysInOneSentence("Port " + port, "--port 0");
        }
        DataFolder.take(folder).close();
    }

    @Test
    @DisplayName(
            "is refused in one sentence when the data are damaged, and leaves them as they are")
    void damaged() throws IOException {
        var mongo = Files.createDirectories(folder.resolve("mongo"));
        EmbeddedMongo.open(mongo, EmbeddedMongoSettings.defaults()).close();
        try (var files = Files.list(mongo)) {
            for (var file : files.toList()) {
                Files.writeString(file, "this is no store");
            }
        }

        assertThat(launch("--port", "0", "--no-demo", "--data", folder.toString())).isEqualTo(1);
        saysInOneSentence("mongo");
    }

    @Test
    @DisplayName("is refused in one sentence when MongoDB's address is nonsense")
    void badUri() {
        assertThat(
                        launch(
                                "--port",
                                "0",
                                "--no-demo",
                                "--data",
                                folder.toString(),
                                "--banyan.mongo.uri=nonsense"))
                .isEqualTo(1);
        saysInOneSentence("banyan.mongo.uri");
    }
}
