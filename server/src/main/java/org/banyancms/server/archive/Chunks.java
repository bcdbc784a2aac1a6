package org.banyancms.server.archive;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Documents as lines of MongoDB's canonical extended JSON, which keeps each type; several to a
 * piece, compressed.
 */
final class Chunks {
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int MOST_DOCUMENTS = 500;
    private static final JsonWriterSettings EVERY_TYPE =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long characters;
    private GZIPOutputStream out;

    Chunks() throws IOException {
        out = new GZIPOutputStream(bytes);
    }

    /** Adds a document; true when the piece is full. */
    boolean add(RawBsonDocument document) throws IOException {
        var line = document.toJson(EVERY_TYPE);
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        characters += line.length();
        return characters >= MOST_CHARACTERS;
    }

    /** Whether there is nothing in the piece. */
    boolean isEmpty() {
        return characters == 0;
    }

    /** The piece; the next one begins empty. */
    byte[] take() throws IOException {
        out.close();
        var piece = bytes.toByteArray();
        bytes.reset();
        characters = 0;
        out = new GZIPOutputStream(bytes);
        return piece;
    }

    /** Hands out the documents of a piece, some at a time. */
    static void read(InputStream piece, Consumer<List<RawBsonDocument>> taker) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(piece), StandardCharsets.UTF_8));
        var batch = new ArrayList<RawBsonDocument>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(RawBsonDocument.parse(line));
            if (batch.size() == MOST_DOCUMENTS) {
                taker.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
        }
    }
}
