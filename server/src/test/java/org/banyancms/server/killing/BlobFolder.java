package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of the media store, as they lie on the disk. */
final class BlobFolder {
    private final Path media;
    private final Set<String> whole = new HashSet<>();

    BlobFolder(Path data) {
        media = data.resolve("media");
    }

    /** No visible object is half-written: each original is what its name says. */
    void hasOnlyWholeObjects() throws IOException {
        for (var file : files(media.resolve("files/objects/originals"))) {
            var name = String.valueOf(file.getFileName());
            if (whole.add(name)) { // what was whole before is looked at again at the end
                assertThat(PhotoWriter.sha256(Files.readAllBytes(file))).isEqualTo(name);
            }
        }
    }

    /** The same for every object, however often it was looked at. */
    void hasOnlyWholeObjectsStill() throws IOException {
        whole.clear();
        hasOnlyWholeObjects();
    }

    /** What a kill has left half-done is gone after the next start. */
    void hasNoLeftovers() throws IOException {
        for (var name : List.of("files/drafts", "incoming", "workshop")) {
            assertThat(files(media.resolve(name))).as(name).isEmpty();
        }
    }

    /** No record without its file. */
    void has(Collection<String> digests) throws IOException {
        var names = new HashSet<String>();
        for (var file : files(media.resolve("files/objects/originals"))) {
            names.add(String.valueOf(file.getFileName()));
        }
        assertThat(names).containsAll(digests);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
