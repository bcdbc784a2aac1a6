package org.banyancms.server.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an archive of everything while the system runs: the documents of one moment, and then the
 * files. A file is written before the document that names it and never altered, so none that the
 * documents name is missing.
 */
public final class Backup {
    /** What is made again when it is asked for. */
    private static final Set<String> MADE_AGAIN = Set.of("renditions/", "probe/");

    /**
     * What belongs to the running system alone: who is signed in or at a text, and who failed to.
     */
    private static final Set<String> PASSING = Set.of("sessions", "login_attempts", "presences");

    private static final int PAGE = 500;

    private final DocumentSource source;
    private final ObjectStore objects;
    private final JsonMapper mapper;
    private final Clock clock;

    Backup(DocumentSource source, ObjectStore objects, JsonMapper mapper, Clock clock) {
        this.source = source;
        this.objects = objects;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Writes the archive. */
    public void write(OutputStream out) throws IOException {
        try (var archive = new ArchiveWriter(out, mapper)) {
            try (var documents = source.now()) {
                archive.begin(head(documents));
                for (var collection : documents.collections()) {
                    if (!PASSING.contains(collection)) {
                        documents(documents, collection, archive);
                    }
                }
            }
            objects(archive);
            archive.finish();
        }
    }

    private ArchiveHead head(Documents documents) {
        var sequence = new AtomicLong();
        documents.each("journalHead", head -> sequence.set(head.getNumber("sequence").longValue()));
        return new ArchiveHead(ArchiveHead.FORMAT, clock.instant(), sequence.get());
    }

    private static void documents(Documents documents, String collection, ArchiveWriter archive)
            throws IOException {
        var sum = new DocumentSum();
        var pieces = new Pieces(collection, archive);
        try {
            documents.each(
                    collection,
                    document -> {
                        sum.add(document);
                        pieces.add(document);
                    });
            pieces.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        archive.collection(sum.facts(collection));
    }

    private void objects(ArchiveWriter archive) throws IOException {
        ObjectKey last = null;
        for (var page = objects.list("", last, PAGE);
                !page.isEmpty();
                page = objects.list("", last, PAGE)) {
            for (var object : page) {
                last = object.key();
                if (MADE_AGAIN.stream().noneMatch(object.key().value()::startsWith)) {
                    copy(object.key(), archive);
                }
            }
        }
    }

    private void copy(ObjectKey key, ArchiveWriter archive) throws IOException {
        var content = objects.get(key, null).orElse(null);
        if (content != null) { // else it was removed a moment ago
            try (content) {
                archive.member(Members.object(key), content.length(), content.bytes());
            }
        }
    }

    /** Cuts the documents of a collection into members of the archive. */
    private static final class Pieces {
        private final String collection;
        private final ArchiveWriter archive;
        private final Chunks chunks = new Chunks();
        private int number;

        Pieces(String collection, ArchiveWriter archive) throws IOException {
            this.collection = collection;
            this.archive = archive;
        }

        void add(RawBsonDocument document) {
            try {
                if (chunks.add(document)) {
                    next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            if (!chunks.isEmpty()) {
                next();
            }
        }

        private void next() throws IOException {
            archive.member(Members.chunk(collection, ++number), chunks.take());
        }
    }
}
