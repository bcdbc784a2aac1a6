package org.banyancms.embeddedmongo;

/**
 * Makes the indexes of collections agree with their documents. A document that breaks the promise
 * of a unique index is found by it again, beside the other: which of the two is right, no store can
 * tell.
 */
final class IndexMending {

    private final Durability durability;
    private long mended;

    IndexMending(Durability durability) {
        this.durability = durability;
    }

    /** Only to be called while no command runs. */
    long run(Iterable<StoredCollection> collections) {
        for (StoredCollection collection : collections) {
            long before = mended;
            View view = collection.live();
            new Audit(view, new Hand()).run();
            if (mended > before) {
                durability.touch(collection);
            }
        }
        return mended;
    }

    private final class Hand implements Audit.Listener {

        @Override
        public void lacks(View.Part index, byte[] entry) {
            StoredIndex.put(index.entries(), entry);
            mended++;
            durability.relieve();
        }

        @Override
        public void tooMuch(View.Part index, byte[] entry) {
            index.entries().remove(entry);
            mended++;
            durability.relieve();
        }
    }
}
