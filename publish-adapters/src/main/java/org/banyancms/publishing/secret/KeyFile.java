package org.banyancms.publishing.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.UUID;

/**
 * A key of 32 bytes in a file of its own, made at the first start and readable by its owner alone.
 */
public final class KeyFile {
    private static final int BYTES = 32;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /** The key, made now if there is none. */
    public byte[] key(SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                create(random);
            }
            return whole(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", failure);
        }
    }

    private byte[] whole(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalStateException(
                    "the key file %s does not hold a key of %s bytes; bring it back from a backup"
                            .formatted(file, BYTES));
        }
        return key;
    }

    /** Under its name the key is whole from the first moment: no kill leaves half of one. */
    private void create(SecureRandom random) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            write(draft, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return; // another process of this house was faster: its key is the key
        } finally {
            Files.deleteIfExists(draft);
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void write(Path draft, String key) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, ownerOnly())) {
            var bytes = ByteBuffer.wrap(key.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
