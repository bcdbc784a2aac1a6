package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.banyancms.core.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens search indexes. */
public final class LuceneIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexes.class);

    private LuceneIndexes() {}

    /** An index that lives in memory only, for tests. */
    public static SearchIndex inMemory() {
        return at(ByteBuffersDirectory::new, Duration.ZERO);
    }

    /**
     * The index in a folder. One that is damaged is emptied, to be built anew from the journal.
     *
     * @param gap how long searches see the same at least while commits stream in, unless somebody
     *     waits for one; nothing means that they see each at once
     * @throws IllegalStateException when another process has it open
     */
    public static SearchIndex open(Path folder, Duration gap) {
        return at(() -> openFolder(folder), gap);
    }

    static SearchIndex at(IndexPlace place, Duration gap) {
        try {
            return new LuceneIndex(place, gap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Directory openFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            if (!isSound(directory, lock)) {
                LOG.warn("The search index in {} is damaged: it is built anew", folder);
                empty(directory);
            }
            return directory;
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IllegalStateException(
                    "Another process has the search index in " + folder + " open", e);
        }
    }

    /** Lucene itself does not notice damage when it opens an index, so checksums are looked at. */
    private static boolean isSound(Directory directory, Lock lock) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return directory.listAll().length <= 1; // the lock
        }
        try (var check = new CheckIndex(directory, lock)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The search index cannot be read: {}", e.toString(), e);
            return false;
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
