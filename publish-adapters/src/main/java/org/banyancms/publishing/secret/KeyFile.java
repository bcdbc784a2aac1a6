package org.banyancms.publishing.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * A key of 32 bytes in a file of its own, made at the first start and readable by its owner alone.
 */
public final class KeyFile {
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
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", failure);
        }
    }

    private void create(SecureRandom random) throws IOException {
        byte[] key = new byte[32];
        random.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var options =
                EnumSet.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DSYNC);
        try (var channel = Files.newByteChannel(file, options, ownerOnly())) {
            channel.write(
                    java.nio.ByteBuffer.wrap(
                            Base64.getEncoder()
                                    .encodeToString(key)
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException _) {
            // another process of this house was faster: its key is the key
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
