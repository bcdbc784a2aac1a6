package org.banyancms.server.operator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.banyancms.server.archive.Archives;
import org.banyancms.server.archive.Backup;
import org.banyancms.server.door.OperatorLine;
import org.banyancms.server.start.Refusal;

/** Takes archives and puts them back, with the running server where there is one. */
final class ArchiveWork {
    private static final int BUFFER = 1 << 18;
    private static final String DONE =
            """
            Restored: every document and every file was read back and is as in the archive.
            The secrets of channels can be read only with their key: before the first start, copy the folder
            "keys" of the old data folder into this one, or enter the secrets anew.\
            """;
    private static final String NOT_DONE =
            "NOT restored as it was: see above. The server will not start on it; run restore again.";

    private final List<String> settings;
    private final PrintStream out;

    ArchiveWork(List<String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Writes beside the file, reads that to its end, and only then gives it its name. */
    int backup(String name, boolean force) throws IOException {
        var file = Path.of(name).toAbsolutePath().normalize();
        if (Files.exists(file) && !force) {
            throw new Refusal(file + " is there already; --force writes over it.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var channel = create(part);
                    var content =
                            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                take(content);
                content.flush();
                channel.force(true);
            } catch (IOException e) {
                throw new Refusal(file + " was not written: " + e.getMessage() + ".", e);
            }
            var description = Archives.describe(part);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            out.println(file + ": " + description);
            return 0;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Nobody but the operator may read it: it holds drafts, and people's data. */
    private static FileChannel create(Path part) throws IOException {
        Files.deleteIfExists(part);
        var posix = part.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
    }

    private void take(OutputStream content) throws IOException {
        var line = OperatorLine.to(Storage.settings(settings).data());
        if (line.isPresent()) {
            try (var server = line.get()) {
                server.ask("backup").transferTo(content);
            }
            return;
        }
        try (var storage = Storage.open(settings)) {
            storage.getBean(Backup.class).write(content);
        }
    }

    int restore(String name) throws IOException {
        var file = Path.of(name).toAbsolutePath().normalize();
        Archives.describe(file); // before a folder is made or a store is opened
        try (var storage = Storage.open(settings)) {
            var differences =
                    storage.getBean(Archives.class)
                            .restore(file, said -> out.println("Restoring " + said));
            differences.forEach(out::println);
            out.println(differences.isEmpty() ? DONE : NOT_DONE);
            return differences.isEmpty() ? 0 : 1;
        }
    }
}
