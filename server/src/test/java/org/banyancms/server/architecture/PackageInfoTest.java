package org.banyancms.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every package opens with one sentence and @NullMarked")
class PackageInfoTest {

    private static final Pattern OPENING =
            Pattern.compile(
                    "/\\*\\*[\\s*]*(\\w+[\\s\\S]{15,})\\*/[\\s\\S]*@NullMarked\\s+package ");

    @Test
    @DisplayName("in every module")
    void everyPackageOpens() {
        assertThat(packagesWithoutOpening(Sources.ofTheHouse())).isEmpty();
    }

    @Test
    @DisplayName(
            "a package without the file, without the sentence or without the mark is found out")
    void missingOpeningsAreFoundOut() {
        assertThat(packagesWithoutOpening(Sources.ofSample("packages")))
                .extracting(folder -> folder.getFileName().toString())
                .containsExactly("nofile", "nomark", "nosentence");
    }

    private static List<Path> packagesWithoutOpening(List<Path> files) {
        return files.stream().map(Path::getParent).distinct().filter(p -> !opens(p)).toList();
    }

    private static boolean opens(Path folder) {
        var info = folder.resolve("package-info.java");
        return Files.isRegularFile(info) && OPENING.matcher(Sources.text(info)).find();
    }
}
