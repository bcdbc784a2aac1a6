package org.banyancms.media.blob;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;

/** The secret that signs addresses, kept in a file that only its owner may read. */
public final class SigningSecret {
    private static final int BYTES = 32;

    private SigningSecret() {}

    /** The secret of a folder; made by chance the first time. */
    public static byte[] in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("link-signing.key");
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readAllBytes(file);
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var draft = file.resolveSibling("link-signing." + UUID.randomUUID());
        try {
            Files.createFile(draft, ownerOnly(file));
            Files.write(draft, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return; // another node was first: its secret holds
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
