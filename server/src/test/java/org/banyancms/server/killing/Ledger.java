package org.banyancms.server.killing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A writer's own file of what it asked for and of what was acknowledged, a line each. A line is on
 * the disk before the next request leaves.
 */
final class Ledger implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel file;

    Ledger(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that something will be asked for. */
    void asked(Note.Kind kind, Map<String, ?> detail) {
        write(new Note(kind, false, JSON.valueToTree(detail)));
    }

    /** Notes that something was acknowledged. */
    void acknowledged(Note.Kind kind, Map<String, ?> detail) {
        write(new Note(kind, true, JSON.valueToTree(detail)));
    }

    private void write(Note note) {
        var line = JSON.writeValueAsString(note) + "\n";
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a ledger says, in its order. */
    static List<Note> read(Path path) throws IOException {
        return Files.readAllLines(path).stream()
                .map(line -> JSON.readValue(line, Note.class))
                .toList();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line: what was asked for, or what was acknowledged. */
    record Note(Kind kind, boolean acknowledged, JsonNode detail) {

        /** What can be written. */
        enum Kind {
            ENTRY,
            VARIANT,
            SUBMITTED,
            SIGNED,
            PUBLISHED,
            UPLOADED,
            CLAIMED,
            SEGMENT,
            DELIVERED
        }

        String text(String name) {
            return detail.get(name).stringValue();
        }

        long number(String name) {
            return detail.get(name).asLong();
        }
    }
}
