package org.banyancms.server.archive;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.server.start.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Archives as an operator sees them: files that are checked, described and put back. */
public final class Archives {
    private final MongoDatabase database;
    private final ObjectStore objects;
    private final JsonMapper mapper;

    Archives(MongoDatabase database, ObjectStore objects, JsonMapper mapper) {
        this.database = database;
        this.objects = objects;
        this.mapper = mapper;
    }

    /**
     * Reads an archive from its first byte to its last.
     *
     * @return one line for people: what it holds
     * @throws Refusal when it is not whole, or was altered
     */
    public static String describe(Path file) {
        try (var archive = open(file, JsonMapper.shared())) {
            return sentence(archive.facts());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Puts an archive into this storage, which has to be empty.
     *
     * @param told hears what the archive holds before anything is changed
     * @return what stands there otherwise than in the archive; empty when all is well
     * @throws Refusal when the archive is not whole or was altered, or the storage is not empty;
     *     then nothing was changed
     */
    public List<String> restore(Path file, Consumer<String> told) throws IOException {
        try (var archive = open(file, mapper)) {
            told.accept(sentence(archive.facts()));
            return new Restore(database, objects).run(archive);
        }
    }

    /** Who hears of a file. */
    public interface FileListener {
        void hear(ObjectKey key) throws IOException;
    }

    /**
     * Takes single files from an archive into this storage.
     *
     * @param wanted which; those that the archive does not hold are left out
     * @param before hears of each before it is written
     * @param after hears of each when it stands there
     * @throws Refusal when the archive is not whole or was altered; then nothing was changed
     */
    public void bringBack(Path file, Set<ObjectKey> wanted, FileListener before, FileListener after)
            throws IOException {
        try (var archive = open(file, mapper)) {
            var restore = new Restore(database, objects);
            archive.each(
                    new ArchiveReader.Visitor() {
                        @Override
                        public void chunk(String collection, InputStream content) {
                            // only files are wanted
                        }

                        @Override
                        public void object(ObjectKey key, MemberFacts facts, InputStream content)
                                throws IOException {
                            if (wanted.contains(key)) {
                                before.hear(key);
                                restore.object(key, facts, content);
                                after.hear(key);
                            }
                        }
                    });
        }
    }

    /**
     * Refuses a storage that holds only a part of an archive.
     *
     * @throws Refusal when it does
     */
    public void refusePart() {
        RestoreMark.refuse(database);
    }

    private static ArchiveReader open(Path file, JsonMapper mapper) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(file + " cannot be read: there is no such file, or it is not yours.");
        }
        try {
            return new ArchiveReader(file, mapper);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Refusal unreadable(Path file, IOException e) {
        return new Refusal(
                file
                        + " is not used, and nothing was changed, because "
                        + e.getMessage()
                        + ". Take another archive.",
                e);
    }

    private static String sentence(ArchiveFacts facts) {
        return "%d documents in %d collections and %d files, at sequence %d of the journal, taken at %s; SHA-256 %s"
                .formatted(
                        facts.documents(),
                        facts.collections().size(),
                        facts.objects(),
                        facts.head().sequence(),
                        facts.head().takenAt(),
                        facts.sha256());
    }
}
