package org.banyancms.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/**
 * Compares each index with the documents: no document may be missing from it, and no entry may be
 * without a document.
 */
final class Audit {

    private static final int MOST_FINDINGS = 100;

    private final List<String> findings = new ArrayList<>();

    /** What is wrong, in words; empty when all agree. */
    static List<String> of(Iterable<StoredCollection> collections) {
        Audit audit = new Audit();
        for (StoredCollection collection : collections) {
            View view = collection.live();
            for (StoredIndex index : collection.storedIndexes()) {
                audit.check(collection.getFullName(), view.documents(), index);
            }
        }
        return audit.findings;
    }

    private void check(String namespace, MVMap<byte[], byte[]> documents, StoredIndex index) {
        Set<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        for (Map.Entry<byte[], byte[]> document : documents.entrySet()) {
            for (byte[] key : IndexKeys.of(index.spec(), Bson.decode(document.getValue())).keys()) {
                expected.add(index.entry(key, document.getKey()));
            }
        }
        String name = namespace + " index " + index.spec().name();
        for (byte[] entry : index.entries().keySet()) {
            if (!expected.remove(entry)) {
                add(name + " has an entry without a document: " + Arrays.toString(entry));
            }
        }
        expected.forEach(entry -> add(name + " lacks an entry: " + Arrays.toString(entry)));
    }

    private void add(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
