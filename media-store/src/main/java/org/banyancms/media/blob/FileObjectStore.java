package org.banyancms.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files of one folder. A file appears under its key by a hard link, after its bytes are
 * checked and on the disk: a crash leaves at most a draft, and drafts are swept at the next start.
 */
public final class FileObjectStore implements ObjectStore {
    private static final int BUFFER = 1 << 16;

    private final Path objects;
    private final Path drafts;
    private final LinkSigner signer;

    /**
     * Opens a folder and sweeps the drafts that a crash has left.
     *
     * @param folder this store's own; no other process writes into it
     */
    public FileObjectStore(Path folder, LinkSigner signer) throws IOException {
        objects = Files.createDirectories(folder.resolve("objects").toAbsolutePath());
        drafts = Files.createDirectories(folder.resolve("drafts").toAbsolutePath());
        this.signer = signer;
        sweepDrafts();
    }

    private void sweepDrafts() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
            for (var draft : left) {
                Files.deleteIfExists(draft);
            }
        }
    }

    @Override
    public boolean put(ObjectKey key, ObjectFacts facts, InputStream content) throws IOException {
        var target = path(key);
        if (Files.exists(target)) {
            sync(target.getParent()); // whoever linked it may have died before its name was safe
            return false;
        }
        var draft = drafts.resolve(UUID.randomUUID() + ".draft");
        try {
            write(draft, new CheckedContent(content, facts));
            makeFolder(target.getParent());
            Files.createLink(target, draft);
            sync(target.getParent());
            return true;
        } catch (FileAlreadyExistsException _) {
            sync(target.getParent()); // someone else was first with this key
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, InputStream content) throws IOException {
        var buffer = new byte[BUFFER];
        try (var file =
                FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
            }
            file.force(true);
        }
    }

    /** Makes a folder such that its name survives a crash too. */
    private void makeFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeFolder(folder.getParent());
        Files.createDirectories(folder);
        sync(folder.getParent());
    }

    private static void sync(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) throws IOException {
        try {
            return Optional.of(stored(key, path(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    static StoredObject stored(ObjectKey key, Path file) throws IOException {
        return new StoredObject(key, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    @Override
    public Optional<ObjectContent> get(ObjectKey key, @Nullable ByteRange range)
            throws IOException {
        var object = stat(key).orElse(null);
        if (object == null) {
            return Optional.empty();
        }
        var file = FileChannel.open(path(key), StandardOpenOption.READ);
        if (range == null) {
            return Optional.of(
                    new ObjectContent(object, object.size(), Channels.newInputStream(file)));
        }
        file.position(range.start());
        var bytes = new BoundedContent(Channels.newInputStream(file), range.length());
        return Optional.of(new ObjectContent(object, range.length(), bytes));
    }

    @Override
    public List<StoredObject> list(String prefix, @Nullable ObjectKey after, int limit)
            throws IOException {
        var listing = new FolderListing(objects, prefix, after, limit);
        return listing.objects();
    }

    @Override
    public boolean delete(ObjectKey key) throws IOException {
        var file = path(key);
        boolean there = Files.deleteIfExists(file);
        if (there) {
            sync(file.getParent());
        }
        return there;
    }

    @Override
    public URI signedUrl(ObjectKey key, Duration life, String fileName) {
        var signature = signer.sign(opened(key, fileName), life);
        return URI.create(
                "/media/objects/"
                        + key
                        + "?"
                        + signature.query()
                        + "&name="
                        + URLEncoder.encode(fileName, UTF_8));
    }

    /** Whether a signed address that this store gave out still opens the object under that name. */
    public boolean opens(ObjectKey key, String fileName, long expires, String signature) {
        return signer.opens(opened(key, fileName), expires, signature);
    }

    private static String opened(ObjectKey key, String fileName) {
        return "object\n" + key + "\n" + fileName;
    }

    @Override
    public String describe() {
        return "files in " + objects.getParent();
    }

    private Path path(ObjectKey key) {
        return objects.resolve(key.value());
    }
}
