package org.banyancms.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file in the data folder that tells the owner of the machine how to sign in. Nobody else can
 * read it, and it is whole at every moment.
 */
public final class AccessFile {
    /** Without demo content: one system administrator. */
    public static final String INITIAL_ADMIN = "initial-admin.json";

    /** With demo content: everybody in it. */
    public static final String DEMO = "demo-access.json";

    /**
     * What the file says.
     *
     * @param baseUrl where the server is, without a slash at its end
     * @param users who can sign in
     */
    public record Content(String baseUrl, List<User> users) {}

    /**
     * Somebody who can sign in.
     *
     * @param username name
     * @param password password
     * @param token API token
     * @param roles roles
     * @param locales languages of these roles; none: every one
     * @param organisation where they belong, if anywhere
     */
    public record User(
            String username,
            String password,
            String token,
            List<String> roles,
            List<String> locales,
            @Nullable String organisation) {}

    private final Path path;
    private final JsonMapper mapper;

    public AccessFile(Path path, JsonMapper mapper) {
        this.path = path;
        this.mapper = mapper;
    }

    /** What it says, if there is one. */
    public Optional<Content> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(mapper.readValue(Files.readAllBytes(path), Content.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it anew. */
    public void write(Content content) {
        var part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly());
            Files.write(
                    part,
                    mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(content),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(
                    part,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
