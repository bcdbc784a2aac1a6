package org.banyancms.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.server.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A command of the operator")
class OperatorTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    private int run(String... words) {
        return new Operator(stream(out), stream(err)).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void saysInOneSentence(String... words) {
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("banyan: ")
                .contains(words)
                .hasLineCount(1)
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "backup, takes the name of one archive file",
        "backup a b, takes the name of one archive file",
        "restore, takes the name of one archive file",
        "restore --force a, --force",
        "check a, does not know",
        "check --from, needs a value",
        "check --from a, goes with --repair",
        "check --data, needs a value",
        "check --colour, is not known"
    })
    @DisplayName("that is not understood is refused in one sentence, with the exit status 2")
    void misused(String words, String sentence) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        saysInOneSentence(sentence);
    }

    @Test
    @DisplayName("makes no data folder where there is none to check")
    void nothingToCheck() {
        var none = folder.resolve("none");
        assertThat(run("check", "--data", none.toString())).isEqualTo(1);
        saysInOneSentence("There is no data folder", none.toString());
        assertThat(none).doesNotExist();
    }

    @Test
    @DisplayName("is refused while a server without a door holds the folder")
    void folderInUse() throws IOException {
        try (var _ = DataFolder.take(folder)) {
            assertThat(run("check", "--data", folder.toString())).isEqualTo(1);
        }
        saysInOneSentence("in use by another process");
    }

    @Test
    @DisplayName("writes over an archive only when that is said")
    void keepsArchives() throws IOException {
        var archive = Files.writeString(folder.resolve("a.tar"), "older");
        var data = folder.resolve("data").toString();
        assertThat(run("backup", archive.toString(), "--data", data)).isEqualTo(1);
        saysInOneSentence("--force");
        assertThat(archive).hasContent("older");
        assertThat(run("backup", archive.toString(), "--force", "--data", data)).isZero();
        assertThat(archive).content().startsWith("banyan-archive.json");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 documents");
    }

    @Test
    @DisplayName("says which store it cannot reach, and which settings to look at")
    void unreachableStores() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThat(
                        run(
                                "check",
                                "--data",
                                folder.toString(),
                                "--banyan.media.s3.endpoint=http://127.0.0.1:" + nobody,
                                "--banyan.media.s3.bucket=bucket",
                                "--banyan.media.s3.access-key=a",
                                "--banyan.media.s3.secret-key=secret-of-the-bucket"))
                .isEqualTo(1);
        saysInOneSentence("http://127.0.0.1:" + nobody, "banyan.media.s3.*");
        err.reset();
        var uri =
                "mongodb://banyan:secret-of-mongo@127.0.0.1:%d/?serverSelectionTimeoutMS=300"
                        .formatted(nobody);
        assertThat(run("check", "--data", folder.toString(), "--banyan.mongo.uri=" + uri))
                .isEqualTo(1);
        saysInOneSentence("MongoDB cannot be used", "banyan.mongo.uri");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("secret-of");
    }
}
