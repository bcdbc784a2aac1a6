package org.banyancms.publishing.store;

import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.publication.Publications;
import org.banyancms.publishing.samples.MemoryPublications;

class MemoryPublicationsTest extends PublicationsContract {
    private final MemoryPublications kept = new MemoryPublications();

    @Override
    Publications publications() {
        return kept;
    }

    @Override
    Shelf shelf() {
        return kept;
    }
}
