package org.banyancms.media.blob;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the objects in a folder, in the order of their keys. It looks only into folders that
 * can hold a part of the page, and holds the names of one folder on each level.
 */
final class FolderListing {
    private final Path root;
    private final String prefix;
    private final @Nullable String after;
    private final int limit;
    private final List<StoredObject> found = new ArrayList<>();

    FolderListing(Path root, String prefix, @Nullable ObjectKey after, int limit) {
        this.root = root;
        this.prefix = prefix;
        this.after = after == null ? null : after.value();
        this.limit = limit;
    }

    List<StoredObject> objects() throws IOException {
        look(root, "");
        return found;
    }

    /**
     * @param path what the keys of everything in the folder begin with
     */
    private void look(Path folder, String path) throws IOException {
        for (var child : children(folder).entrySet()) {
            if (found.size() >= limit) {
                return;
            }
            var key = path + child.getKey();
            if (key.endsWith("/")) {
                if (mayHold(key)) {
                    look(child.getValue(), key);
                }
            } else if (key.startsWith(prefix) && (after == null || key.compareTo(after) > 0)) {
                add(new ObjectKey(key), child.getValue());
            }
        }
    }

    /** A folder's name ends with a slash, which keys are ordered by too. */
    private static TreeMap<String, Path> children(Path folder) throws IOException {
        var children = new TreeMap<String, Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                children.put(Files.isDirectory(entry) ? name + "/" : name, entry);
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            return children; // removed since it was seen
        }
        return children;
    }

    private boolean mayHold(String path) {
        boolean reachesPrefix = path.startsWith(prefix) || prefix.startsWith(path);
        boolean reachesOn = after == null || path.compareTo(after) > 0 || after.startsWith(path);
        return reachesPrefix && reachesOn;
    }

    private void add(ObjectKey key, Path file) throws IOException {
        try {
            found.add(FileObjectStore.stored(key, file));
        } catch (NoSuchFileException _) {
            return; // removed since it was seen
        }
    }
}
