package org.banyancms.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The house as text: what bytecode no longer shows. */
final class Sources {

    private static final List<String> MODULES =
            List.of(
                    "embedded-mongo",
                    "cms-core",
                    "media-store",
                    "translations",
                    "publish-adapters",
                    "server");

    private Sources() {}

    /** Every Java file of the product, in every module. */
    static List<Path> ofTheHouse() {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve("src/main/java"))
                .flatMap(folder -> javaFilesUnder(folder).stream())
                .toList();
    }

    /** The Java files of an offending sample. */
    static List<Path> ofSample(String rule) {
        return javaFilesUnder(
                root().resolve("server/src/test/java")
                        .resolve(Layout.offending(rule).root().replace('.', '/')));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return String.join("\n", lines(file));
    }

    /** The folder of the whole project, wherever the build was started. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isRegularFile(here.resolve("embedded-mongo/pom.xml"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "not inside the project: " + Path.of("").toAbsolutePath());
        }
        return here;
    }

    private static List<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
