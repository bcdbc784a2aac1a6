package org.banyancms.server.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.media.blob.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last member of an archive, in a file of its own: a line for each member, a line for each
 * collection, and one that holds for all the others.
 */
final class Manifest implements AutoCloseable {
    private final BufferedReader lines;
    private final JsonMapper mapper;
    private final List<CollectionFacts> collections = new ArrayList<>();

    private Manifest(BufferedReader lines, JsonMapper mapper) {
        this.lines = lines;
        this.mapper = mapper;
    }

    static Manifest read(Path file, JsonMapper mapper) throws IOException {
        return new Manifest(Files.newBufferedReader(file), mapper);
    }

    /** Refuses a file whose last line does not hold for the others. */
    static void check(Path file, JsonMapper mapper) throws IOException {
        var digest = Sha256.digest();
        long count = 0;
        String last = null;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (last != null) {
                    digest.update(last.getBytes(StandardCharsets.UTF_8));
                    count++;
                }
                last = line;
            }
        }
        var end = last == null ? null : node(last, mapper);
        if (end == null
                || end.path("lines").asLong(-1) != count
                || !end.path("sha256").asString("").equals(Sha256.of(digest).value())) {
            throw new BrokenArchiveException("its manifest was altered");
        }
    }

    private static JsonNode node(String line, JsonMapper mapper) throws BrokenArchiveException {
        try {
            return mapper.readTree(line);
        } catch (JacksonException e) {
            throw new BrokenArchiveException("its manifest was altered", e);
        }
    }

    /** The next member; null after the last. Collections on the way are noted. */
    @Nullable MemberFacts next() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var node = node(line, mapper);
            if (node.has("name")) {
                return mapper.treeToValue(node, MemberFacts.class);
            }
            if (node.has("collection")) {
                collections.add(mapper.treeToValue(node, CollectionFacts.class));
            }
        }
        return null;
    }

    /** The collections that were passed. */
    List<CollectionFacts> collections() {
        return List.copyOf(collections);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
