package org.banyancms.publishing.adapter.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyancms.publishing.adapter.Digest;

/**
 * A folder of files that the public reads. A file is written beside its place, forced to the disk
 * and renamed, so a reader sees the old one or the new one. Paths are made of plain segments:
 * nothing leads out of the folder.
 */
public final class PublicFolder {
    private static final Pattern SEGMENT =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._~-]{0,199}");
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;

    public PublicFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Puts a file in place. Writing what stands there already changes nothing.
     *
     * @throws IllegalArgumentException when the path is not made of plain segments
     */
    public void write(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var target =
                place(path)
                        .orElseThrow(
                                () -> new IllegalArgumentException("not a public path: " + path));
        try {
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
                replace(target, bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path, failure);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        var beside = target.resolveSibling(UNFINISHED + UUID.randomUUID());
        try {
            try (var channel =
                    FileChannel.open(
                            beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Takes a file away; nothing happens where there is none. */
    public void delete(String path) {
        var target = place(path);
        try {
            if (target.isPresent()) {
                Files.deleteIfExists(target.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + path, failure);
        }
    }

    /** The file of a path, or nothing where there is none or the path is none of ours. */
    public Optional<PublicFile> read(String path) {
        return place(path).flatMap(target -> read(path, target));
    }

    private static Optional<PublicFile> read(String path, Path target) {
        if (!Files.isRegularFile(target)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(target);
            var modified = Files.getLastModifiedTime(target).toInstant();
            return Optional.of(new PublicFile(path, bytes, etag(bytes), modified));
        } catch (NoSuchFileException _) {
            return Optional.empty(); // taken away this very moment
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    private static String etag(byte[] bytes) {
        return "\"" + Digest.hex(bytes).substring(0, 32) + "\"";
    }

    /** Names of the files right below a path, in order. */
    public List<String> names(String path) {
        var folder = path.isEmpty() ? Optional.of(root) : place(path);
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + path, failure);
        }
    }

    private Optional<Path> place(String path) {
        var place = root;
        for (var segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return Optional.empty();
            }
            place = place.resolve(segment);
        }
        return Optional.of(place);
    }
}
