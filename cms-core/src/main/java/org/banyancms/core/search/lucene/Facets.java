package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.banyancms.core.search.SearchQuery.Extras;
import org.banyancms.core.search.SearchResult.Count;
import org.banyancms.core.search.engine.FieldNames;

/** Counts the values of a field among all hits. */
final class Facets {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparing(Count::count).reversed().thenComparing(Count::value);

    private Facets() {}

    /** How many hits have each value, the most frequent first. */
    static List<Count> count(List<MatchingDocs> found, String field) throws IOException {
        var counts = new HashMap<String, Long>();
        for (var segment : found) {
            count(segment, FieldNames.WHOLE + field, counts);
        }
        return counts.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getValue()))
                .sorted(MOST_FIRST)
                .limit(Extras.MOST_VALUES)
                .toList();
    }

    /** Counted by ordinal: a segment's values are looked up once each, not once for each hit. */
    private static void count(MatchingDocs segment, String field, Map<String, Long> counts)
            throws IOException {
        var values = DocValues.getSortedSet(segment.context().reader(), field);
        var documents = segment.bits().iterator();
        if (values.getValueCount() == 0 || documents == null) {
            return;
        }
        var ordinals = new long[Math.toIntExact(values.getValueCount())];
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            count(values, document, ordinals);
        }
        for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
            if (ordinals[ordinal] > 0) {
                var value = values.lookupOrd(ordinal).utf8ToString();
                counts.merge(value, ordinals[ordinal], Long::sum);
            }
        }
    }

    private static void count(SortedSetDocValues values, int document, long[] counts)
            throws IOException {
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts[Math.toIntExact(values.nextOrd())]++;
            }
        }
    }
}
