package org.banyancms.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.banyancms.server.architecture.SizeBudget.Room;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("No room is too large")
class SizeBudgetTest {

    @Test
    @DisplayName("files keep to 400 lines, half of them to 60, nine of ten to 150")
    void filesKeepToTheirBudget() {
        assertThat(SizeBudget.FILES.violations(fileLengths(Sources.ofTheHouse()))).isEmpty();
    }

    @Test
    @DisplayName("methods keep to 40 lines, nine of ten to 15")
    void methodsKeepToTheirBudget() {
        var rooms = MethodLengths.in(Sources.ofTheHouse());

        assertThat(rooms).hasSizeGreaterThan(20);
        assertThat(SizeBudget.METHODS.violations(rooms)).isEmpty();
    }

    @Test
    @DisplayName("a file of 401 lines is found out, one of 400 is not")
    void aLongFileIsFoundOut(@TempDir Path folder) throws IOException {
        var fits = Files.write(folder.resolve("Fits.java"), emptyLines(400));
        var bursts = Files.write(folder.resolve("Bursts.java"), emptyLines(401));
        var small = Files.write(folder.resolve("Small.java"), emptyLines(1));
        var files = List.of(fits, bursts, small, small, small, small);

        assertThat(SizeBudget.FILES.violations(fileLengths(files)))
                .contains("file Bursts.java has 401 lines, more than 400")
                .noneMatch(line -> line.contains("Fits.java"));
    }

    @Test
    @DisplayName("a method of 41 lines is found out, one of 40 is not")
    void aLongMethodIsFoundOut(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("Long.java"),
                        "class Long {\n" + method("bursts", 41) + method("fits", 40) + "}\n");

        assertThat(SizeBudget.METHODS.violations(MethodLengths.in(List.of(file))))
                .contains("method Long.java#bursts has 41 lines, more than 40")
                .noneMatch(line -> line.contains("#fits"));
    }

    @Test
    @DisplayName("rooms that are all a little large are found out by the median and the ninetieth")
    void manyMiddlingRoomsAreFoundOut() {
        var files = IntStream.range(0, 10).mapToObj(i -> new Room("F" + i, 151)).toList();

        assertThat(SizeBudget.FILES.violations(files))
                .containsExactly(
                        "50% of all files should have at most 60 lines, but it is 151",
                        "90% of all files should have at most 150 lines, but it is 151");
    }

    private static List<Room> fileLengths(List<Path> files) {
        return files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> new Room(file.getFileName().toString(), Sources.lines(file).size()))
                .toList();
    }

    private static List<String> emptyLines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "").toList();
    }

    private static String method(String name, int lines) {
        return "void " + name + "() {\n" + "int i;\n".repeat(lines - 2) + "}\n";
    }
}
