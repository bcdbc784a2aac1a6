package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;

/**
 * The search index on Lucene. It is refreshed only between commits of the journal, so a search
 * never sees half of a release; what a crash takes since the last Lucene commit, about a second's
 * worth, the journal gives again.
 */
final class LuceneIndex implements SearchIndex {
    private static final String SEQUENCE = "sequence";
    private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Queries queries = new Queries();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile long sequence;
    private long committedAt = System.nanoTime();

    /**
     * @throws IOException when the directory holds no index that can be opened, or another process
     *     has it
     */
    LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.sequence = committedSequence(writer);
    }

    private static long committedSequence(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(SEQUENCE)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public synchronized void apply(Commit commit) {
        if (commit.sequence() <= sequence) {
            return;
        }
        try {
            for (var change : commit.changes()) {
                var key = Documents.term(change.entry(), change.locale());
                if (change instanceof Change.Publish(var variant)) {
                    writer.updateDocument(key, Documents.of(variant));
                } else {
                    writer.deleteDocuments(key);
                }
            }
            show(commit.sequence());
            if (System.nanoTime() - committedAt > COMMIT_EVERY) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on searches see everything up to a sequence. */
    private void show(long upTo) throws IOException {
        lock.writeLock().lock();
        try {
            searchers.maybeRefreshBlocking();
            sequence = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(sequence)).entrySet());
        writer.commit();
        committedAt = System.nanoTime();
    }

    @Override
    public synchronized void clear() {
        try {
            writer.deleteAll();
            show(0);
            commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        lock.readLock().lock();
        IndexSearcher searcher;
        long at;
        try {
            searcher = searchers.acquire();
            at = sequence;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
        try {
            return search(query, searcher, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(searcher);
        }
    }

    private SearchResult search(SearchQuery query, IndexSearcher searcher, long at)
            throws IOException {
        var sort = Queries.sort(query);
        var after =
                query.after()
                        .map(cursor -> Cursors.read(cursor, sort.getSort().length))
                        .orElse(null);
        TopFieldDocs found =
                searcher.search(
                        queries.of(query),
                        new TopFieldCollectorManager(
                                sort, query.size() + 1, after, Integer.MAX_VALUE));
        var hits = new ArrayList<SearchResult.Hit>();
        var page =
                List.of(found.scoreDocs).subList(0, Math.min(query.size(), found.scoreDocs.length));
        for (var hit : page) {
            hits.add(hit(searcher, hit));
        }
        boolean more = found.scoreDocs.length > query.size();
        var next =
                more
                        ? Optional.of(Cursors.write((FieldDoc) page.getLast()))
                        : Optional.<String>empty();
        return new SearchResult(at, found.totalHits.value(), hits, next);
    }

    /** Ids come from doc values: a stored field would unpack a whole block for each hit. */
    private static SearchResult.Hit hit(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var ids = DocValues.getBinary(leaf.reader(), "id");
        if (!ids.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("a document of the index has no id");
        }
        var key = ids.binaryValue().utf8ToString();
        int bar = key.lastIndexOf('|');
        return new SearchResult.Hit(
                new EntryId(key.substring(0, bar)), new LocaleTag(key.substring(bar + 1)));
    }

    private void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long documents() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public synchronized void close() {
        try {
            commit();
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
