package org.banyancms.server.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.StoredObject;
import org.jspecify.annotations.Nullable;

/** Stored objects in the order of their keys, fetched a page at a time. */
final class StoredFiles {
    private static final int PAGE = 500;

    private final ObjectStore objects;
    private final String prefix;
    private final Deque<StoredObject> page = new ArrayDeque<>();
    private @Nullable ObjectKey last;
    private long taken;

    StoredFiles(ObjectStore objects, String prefix) throws IOException {
        this.objects = objects;
        this.prefix = prefix;
        fill();
    }

    private void fill() throws IOException {
        page.addAll(objects.list(prefix, last, PAGE));
        if (!page.isEmpty()) {
            last = page.getLast().key();
        }
    }

    /** The next one, null behind the last. */
    @Nullable StoredObject next() {
        return page.peekFirst();
    }

    void advance() throws IOException {
        page.removeFirst();
        taken++;
        if (page.isEmpty()) {
            fill();
        }
    }

    long taken() {
        return taken;
    }
}
