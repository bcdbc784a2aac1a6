package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.banyancms.core.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens search indexes. One that is damaged or of another version is put aside and built anew from
 * the journal.
 */
public final class LuceneIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexes.class);

    private LuceneIndexes() {}

    /** An index that lives in memory only, for tests. */
    public static SearchIndex inMemory() {
        try {
            return new LuceneIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The index in a folder.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static SearchIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!isSound(folder)) {
                LOG.warn(
                        "The search index in {} is damaged or of another version: it is built anew",
                        folder);
                empty(folder);
            }
            return new LuceneIndex(FSDirectory.open(folder));
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "Another process has the search index in " + folder + " open", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSound(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return true;
            }
            try (var check = new CheckIndex(directory)) {
                return check.checkIndex().clean;
            }
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The search index cannot be read", e);
            return false;
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
