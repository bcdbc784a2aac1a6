package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.banyancms.core.search.engine.FieldNames;

/** Counts entries instead of their variants. */
final class Entries {

    private Entries() {}

    /** Of the variants of each entry one: what is counted among them is counted by entries. */
    static List<MatchingDocs> oneOfEach(List<MatchingDocs> found) throws IOException {
        var seen = new BytesRefHash();
        var kept = new ArrayList<MatchingDocs>();
        for (var segment : found) {
            kept.add(oneOfEach(segment, seen));
        }
        return kept;
    }

    private static MatchingDocs oneOfEach(MatchingDocs segment, BytesRefHash seen)
            throws IOException {
        var reader = segment.context().reader();
        var entries = DocValues.getSorted(reader, FieldNames.ENTRY);
        var here = new FixedBitSet(Math.max(1, entries.getValueCount()));
        var kept = new FixedBitSet(Math.max(1, reader.maxDoc()));
        var documents = segment.bits().iterator();
        int count = 0;
        for (int document = documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (entries.advanceExact(document)
                    && !here.getAndSet(entries.ordValue())
                    && seen.add(entries.lookupOrd(entries.ordValue())) >= 0) {
                kept.set(document);
                count++;
            }
        }
        return new MatchingDocs(
                segment.context(), new BitDocIdSet(kept, count), count, segment.scores());
    }

    static long count(List<MatchingDocs> found) {
        return found.stream().mapToLong(MatchingDocs::totalHits).sum();
    }
}
