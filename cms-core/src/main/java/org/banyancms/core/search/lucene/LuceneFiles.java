package org.banyancms.core.search.lucene;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.banyancms.core.search.IndexMark;
import org.banyancms.core.search.lucene.analysis.Analysis;

/**
 * An index that is open: its files, who writes them and who reads them. The mark lies in the commit
 * data of Lucene, so it is exactly as durable as the documents.
 *
 * @param directory the files
 * @param writer the one writer
 * @param searchers what is read
 */
record LuceneFiles(Directory directory, IndexWriter writer, SearcherManager searchers) {
    private static final String SEQUENCE = "sequence";
    private static final String COMMIT = "commit";
    private static final String LAYOUT = "layout";

    /**
     * Raise the number when documents or chains change. Words and sort keys change with ICU as
     * well.
     */
    private static final String THIS_LAYOUT = "4 icu" + VersionInfo.ICU_VERSION;

    /**
     * @throws IOException when the directory holds no index that can be opened, or another process
     *     has it
     */
    static LuceneFiles open(Directory directory) throws IOException {
        var writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()));
        var files =
                new LuceneFiles(
                        directory, writer, new SearcherManager(writer, new SearcherFactory()));
        if (writer.getLiveCommitData() == null) {
            files.commit(IndexMark.NONE); // from now on a crash leaves an index, not rubbish
        }
        return files;
    }

    /** What was last made durable; nothing where the index has another layout. */
    IndexMark mark() {
        var data = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return THIS_LAYOUT.equals(data.get(LAYOUT))
                ? new IndexMark(
                        Long.parseLong(data.getOrDefault(SEQUENCE, "0")),
                        data.getOrDefault(COMMIT, ""))
                : IndexMark.NONE;
    }

    void commit(IndexMark mark) throws IOException {
        var data = new HashMap<String, String>();
        data.put(SEQUENCE, Long.toString(mark.sequence()));
        data.put(COMMIT, mark.commit());
        data.put(LAYOUT, THIS_LAYOUT);
        writer.setLiveCommitData(Map.copyOf(data).entrySet());
        writer.commit();
    }

    /** Lets go of what is written; what was not made durable is forgotten. */
    void stopWriting() throws IOException {
        writer.rollback(); // closes it, also when it has failed
    }

    /** Lets go of what is read. */
    void stopReading() throws IOException {
        searchers.close();
        directory.close();
    }
}
