package org.banyancms.server.archive;

import java.util.List;

/**
 * What a checked archive holds.
 *
 * @param head what it is
 * @param collections what each collection held
 * @param objects how many files
 * @param bytes of the archive itself
 * @param sha256 of the archive itself, in hexadecimal
 */
record ArchiveFacts(
        ArchiveHead head,
        List<CollectionFacts> collections,
        long objects,
        long bytes,
        String sha256) {
    ArchiveFacts {
        collections = List.copyOf(collections);
    }

    /** How many documents in all. */
    long documents() {
        return collections.stream().mapToLong(CollectionFacts::documents).sum();
    }
}
