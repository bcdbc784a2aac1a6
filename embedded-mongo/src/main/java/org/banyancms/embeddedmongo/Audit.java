package org.banyancms.embeddedmongo;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;

/**
 * Compares each index of a collection with the documents: no document may be missing from it, and
 * no entry may be without a document. It holds one document at a time.
 */
final class Audit {

    /** Hears what does not agree. */
    interface Listener {

        /** An entry that a document should have and has not. */
        void lacks(View.Part index, byte[] entry);

        /** An entry that no document has. */
        void tooMuch(View.Part index, byte[] entry);
    }

    private final View view;
    private final Listener listener;

    Audit(View view, Listener listener) {
        this.view = view;
        this.listener = listener;
    }

    /** Reads every document at least once. */
    void run() {
        if (view.indexes().isEmpty()) {
            view.documents().values().forEach(Bson::decode);
        }
        for (View.Part index : view.indexes()) {
            // counted before anything is mended: as many as there should be, and none is too much
            long there = index.entries().sizeAsLong();
            if (there != present(index)) {
                findSurplus(index);
            }
        }
    }

    private long present(View.Part index) {
        long present = 0;
        for (Map.Entry<byte[], byte[]> document : view.documents().entrySet()) {
            for (byte[] key : keys(index, document.getValue())) {
                byte[] entry = StoredIndex.entry(index.spec(), key, document.getKey());
                if (index.entries().containsKey(entry)) {
                    present++;
                } else {
                    listener.lacks(index, entry);
                }
            }
        }
        return present;
    }

    private void findSurplus(View.Part index) {
        MVMap<byte[], byte[]> documents = view.documents();
        for (byte[] entry : index.entries().keySet()) {
            byte[] id = StoredIndex.idOf(index.spec(), entry);
            byte[] document = documents.get(id);
            boolean known =
                    document != null
                            && keys(index, document).stream()
                                    .map(key -> StoredIndex.entry(index.spec(), key, id))
                                    .anyMatch(expected -> Arrays.equals(expected, entry));
            if (!known) {
                listener.tooMuch(index, entry);
            }
        }
    }

    private static Set<byte[]> keys(View.Part index, byte[] document) {
        return IndexKeys.of(index.spec(), Bson.decode(document)).keys();
    }
}
