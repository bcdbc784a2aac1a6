package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.banyancms.server.outside.RunningBanyan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start that cannot be right")
class RefusedStartIT {
    private static final int HEADS = 8192;

    @TempDir static Path programs;
    private static Path jar;

    @TempDir Path folder;

    @BeforeAll
    static void layOut() throws IOException {
        jar = RunningBanyan.layOut(programs);
    }

    @Test
    @DisplayName(
            "is refused in one sentence while another process has the folder, and again when the data are damaged; nothing is touched")
    void refused() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        try (var first = RunningBanyan.launchEmpty(jar, data).ready()) {
            new Office(first).found();
            leavesTheFirstAlone(data, first);
            first.kill();
        }
        var store = data.resolve("mongo/banyan.mongo");
        damage(store);
        var damaged = PhotoWriter.sha256(Files.readAllBytes(store));

        var said = refused(data, "damaged");

        assertThat(said).contains(data.toString());
        assertThat(PhotoWriter.sha256(Files.readAllBytes(store))).isEqualTo(damaged);
    }

    private void leavesTheFirstAlone(Path data, RunningBanyan first) throws IOException {
        var inUse =
                List.of(
                        Files.writeString(data.resolve("media/files/drafts/in-use"), "half"),
                        Files.writeString(data.resolve("media/incoming/in-use"), "half"));

        var said = refused(data, "second");

        assertThat(said).contains(data.toString(), "in use by another process", "--data");
        assertThat(inUse).allMatch(Files::exists);
        first.as("sysadmin").get("/api/v1/admin/users").expect(200);
    }

    private String refused(Path data, String name) throws IOException {
        var ended = RunningBanyan.refused(jar, data, folder.resolve(name + ".log"));
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        var sentences = ended.said().lines().filter(line -> line.startsWith("banyan: ")).toList();
        assertThat(sentences).as(ended.said()).hasSize(1);
        assertThat(ended.said()).doesNotContain("\tat ");
        return sentences.getFirst();
    }

    /** Both headers of the store, as a program would that takes the file for its own. */
    private static void damage(Path store) throws IOException {
        try (var file = FileChannel.open(store, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(HEADS), 0);
        }
    }
}
