package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Arrivals;
import org.banyancms.core.search.IndexMark;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;
import org.banyancms.core.search.Suggestion;
import org.banyancms.core.search.engine.FieldNames;
import org.banyancms.core.search.engine.Finding;
import org.banyancms.core.search.engine.Pace;
import org.banyancms.core.search.engine.Suggester;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index on Lucene. It is refreshed only between commits of the journal, so a search
 * never sees half of a release, and in a stream of them several times a second; what a crash takes
 * since the last flush, about a second's worth, the journal gives again.
 */
final class LuceneIndex implements SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** What searches see: files, and how far they are shown. */
    private record View(LuceneFiles files, IndexMark mark) {}

    private final IndexPlace place;
    private final Pace pace;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantReadWriteLock showing = new ReentrantReadWriteLock();
    private final Arrivals arrivals = new Arrivals(this::sequence);
    private LuceneFiles files;
    private IndexMark written;
    private IndexMark durable;
    private volatile View view;

    /** The newest sequence that anybody has waited for. */
    private volatile long awaited;

    /**
     * @param gap how long a view is shown at least, unless somebody waits for the next
     */
    LuceneIndex(IndexPlace place, Duration gap) throws IOException {
        this.place = place;
        this.pace = new Pace(gap, this::catchUp);
        this.files = LuceneFiles.open(place.open());
        this.written = files.mark();
        this.durable = written;
        this.view = new View(files, written);
    }

    @Override
    public long sequence() {
        return view.mark().sequence();
    }

    @Override
    public IndexMark mark() {
        return writing(() -> {
            if (!files.writer().isOpen()) {
                reopen();
            }
            return written;
        });
    }

    private void reopen() throws IOException {
        LOG.warn("The search index is opened anew");
        var fresh = LuceneFiles.open(place.open());
        if (files != view.files()) {
            files.stopReading();
        }
        files = fresh;
        written = fresh.mark();
        durable = written;
    }

    @Override
    public void apply(Commit commit) {
        writing.lock();
        try {
            written.refuseGap(commit);
            if (commit.sequence() == written.sequence() + 1) {
                writing(() -> take(commit));
            }
        } finally {
            writing.unlock();
        }
    }

    private IndexMark take(Commit commit) throws IOException {
        for (var change : commit.changes()) {
            take(change);
        }
        written = IndexMark.of(commit);
        if (written.sequence() >= sequence() // less while what was opened anew catches up
                && pace.isDue(written.sequence() <= awaited)) {
            show();
        }
        return written;
    }

    /** Shows what is written and not shown yet. */
    private void catchUp() {
        writing(() -> {
            if (files.writer().isOpen() && written.sequence() > sequence()) {
                show();
            }
            return written;
        });
    }

    private void take(Change change) throws IOException {
        var key = LuceneDocuments.term(FieldNames.key(change.entry(), change.locale()));
        if (change instanceof Change.Publish(var variant)) {
            files.writer().updateDocument(key, LuceneDocuments.of(variant));
        } else {
            files.writer().deleteDocuments(key);
        }
    }

    @Override
    public void rebuild(IndexMark mark, Stream<LiveVariant> variants) {
        writing(() -> {
            files.writer().deleteAll();
            for (var rest = variants.iterator(); rest.hasNext(); ) {
                files.writer().addDocument(LuceneDocuments.of(rest.next()));
            }
            written = mark;
            makeDurable();
            show();
            return mark;
        });
    }

    /** From here on searches see all that is written. */
    private void show() throws IOException {
        var before = view;
        showing.writeLock().lock();
        try {
            files.searchers().maybeRefreshBlocking();
            view = new View(files, written);
        } finally {
            showing.writeLock().unlock();
        }
        if (before.files() != files) {
            before.files().stopReading();
        }
        pace.shown();
        arrivals.announce();
    }

    @Override
    public void flush() {
        if (writing.tryLock()) { // else a rebuild is going on, which makes itself durable
            try {
                if (files.writer().isOpen() && !written.equals(durable)) {
                    writing(() -> {
                        makeDurable();
                        return durable;
                    });
                }
            } finally {
                writing.unlock();
            }
        }
    }

    private void makeDurable() throws IOException {
        files.commit(written);
        durable = written;
    }

    @Override
    public boolean awaitSequence(long sequence, Duration time) throws InterruptedException {
        if (sequence > sequence()) {
            awaited = Math.max(awaited, sequence);
            pace.hurry();
        }
        return arrivals.await(sequence, time);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return reading((searcher, mark) ->
                Finding.find(query, new LuceneEngine(searcher, mark.sequence())));
    }

    @Override
    public Suggestion.Page suggest(LocaleTag locale, String typed) {
        return reading((searcher, mark) ->
                Suggester.suggest(new LuceneEngine(searcher, mark.sequence()), locale, typed));
    }

    @Override
    public long documents() {
        return reading((searcher, _) -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        pace.close();
        writing(() -> {
            if (files.writer().isOpen()) {
                makeDurable();
                files.stopWriting();
            }
            if (view.files() != files) {
                view.files().stopReading();
            }
            files.stopReading();
            return written;
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Look<T> {
        T at(IndexSearcher searcher, IndexMark mark) throws IOException;
    }

    /** One writer at a time; what fails halfway leaves nothing behind but the need to reopen. */
    private <T> T writing(Work<T> work) {
        writing.lock();
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        } finally {
            writing.unlock();
        }
    }

    private void giveUp(Exception reason) {
        try {
            files.stopWriting();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private <T> T reading(Look<T> look) {
        View seen;
        IndexSearcher searcher;
        showing.readLock().lock();
        try {
            seen = view;
            searcher = seen.files().searchers().acquire();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            showing.readLock().unlock();
        }
        try {
            return look.at(searcher, seen.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(seen, searcher);
        }
    }

    private static void release(View seen, IndexSearcher searcher) {
        try {
            seen.files().searchers().release(searcher);
        } catch (IOException e) {
            LOG.warn("A search could not let go of the index: {}", e.toString(), e);
        }
    }
}
