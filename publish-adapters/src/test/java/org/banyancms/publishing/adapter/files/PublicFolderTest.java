package org.banyancms.publishing.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFolderTest {
    @TempDir Path data;

    @Test
    @DisplayName(
            "what is written is read, with a tag that follows its bytes, and leaves nothing beside it")
    void writesAndReads() throws Exception {
        var folder = new PublicFolder(data.resolve("site"));
        folder.write("vi/trang-chủ.html", "một");
        var first = folder.read("vi/trang-chủ.html").orElseThrow();
        folder.write("vi/trang-chủ.html", "hai");
        var second = folder.read("vi/trang-chủ.html").orElseThrow();

        assertThat(first.text()).isEqualTo("một");
        assertThat(second.text()).isEqualTo("hai");
        assertThat(second.etag()).isNotEqualTo(first.etag());
        try (var files = Files.list(data.resolve("site/vi"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisplayName("writing what stands there already leaves the file as it is")
    void unchanged() throws Exception {
        var folder = new PublicFolder(data);
        folder.write("a.html", "x");
        var inode = Files.readAttributes(data.resolve("a.html"), "unix:ino");
        folder.write("a.html", "x");

        assertThat(Files.readAttributes(data.resolve("a.html"), "unix:ino")).isEqualTo(inode);
    }

    @ParameterizedTest(name = "{0} leads nowhere")
    @ValueSource(
            strings = {
                "../secret",
                "vi/../../secret",
                "/secret",
                ".secret",
                "vi/.secret",
                "",
                "vi//a",
                "vi/a\u0000",
                "vi\\a",
                "vi/%2e%2e/a"
            })
    void staysInside(String path) throws Exception {
        Files.writeString(data.resolve("secret"), "s");
        var folder = new PublicFolder(data.resolve("site"));

        assertThat(folder.read(path)).isEmpty();
        assertThatThrownBy(() -> folder.write(path, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        folder.delete(path);
        assertThat(data.resolve("secret")).exists();
    }
}
