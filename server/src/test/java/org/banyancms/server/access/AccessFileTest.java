package org.banyancms.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.banyancms.core.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file that tells how to sign in")
class AccessFileTest {
    @TempDir private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is read by its owner alone, and says again what was written")
    void ownerOnly() throws IOException {
        var path = folder.resolve(AccessFile.DEMO);
        var file = new AccessFile(path, Json.mapper(List.of()));
        var user =
                new AccessFile.User(
                        "editor", "p", "byn_t", List.of("EDITOR"), List.of("vi", "en"), "SVHTTDL");
        assertThat(file.read()).isEmpty();

        file.write(new AccessFile.Content("http://127.0.0.1:1", List.of()));
        file.write(new AccessFile.Content("http://127.0.0.1:8080", List.of(user)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file.read())
                .contains(new AccessFile.Content("http://127.0.0.1:8080", List.of(user)));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
