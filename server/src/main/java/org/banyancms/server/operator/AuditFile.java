package org.banyancms.server.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.audit.AuditRecord;
import org.banyancms.core.audit.ChainWalk;
import org.banyancms.core.web.Json;
import org.banyancms.server.start.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Proves an exported audit trail by itself: no server, no data folder. */
final class AuditFile {
    /** A record, or the last line: which of both is told by what is there. */
    private record Line(
            @Nullable Long sequence,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable String entry,
            @Nullable String locale,
            @Nullable String subject,
            @Nullable Instant at,
            @Nullable Map<String, String> detail,
            @Nullable String key,
            @Nullable String previous,
            @Nullable String hash,
            @Nullable Long last,
            @Nullable String head) {

        @Nullable AuditRecord record() {
            if (sequence == null
                    || kind == null
                    || actor == null
                    || at == null
                    || detail == null
                    || previous == null
                    || hash == null) {
                return null;
            }
            var note = new AuditNote(key, kind, actor, entry, locale, subject, at, detail);
            return new AuditRecord(sequence, note, previous, hash);
        }
    }

    private final JsonMapper mapper = Json.mapper(java.util.List.of());
    private final PrintStream out;
    private @Nullable ChainWalk walk;

    AuditFile(PrintStream out) {
        this.out = out;
    }

    /** 0 when every record is as it was written and none is missing, 1 when not. */
    int verify(String file) throws IOException {
        long number = 0;
        try (var lines = Files.newBufferedReader(Path.of(file))) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                var line = read(text, number);
                if (line.last() != null) {
                    return end(line, lines.readLine() == null);
                }
                if (!follows(line.record())) {
                    out.println("Line " + number + ": the chain is broken here.");
                    return 1;
                }
            }
        }
        out.println("The file was cut off after line " + number + ".");
        return 1;
    }

    private Line read(String text, long number) {
        try {
            return mapper.readValue(text, Line.class);
        } catch (JacksonException e) {
            throw new Refusal("Line " + number + " is not a record of an audit trail.");
        }
    }

    private boolean follows(@Nullable AuditRecord record) {
        if (record == null) {
            return false;
        }
        var along = walk == null ? beginning(record) : walk;
        walk = along;
        return along.step(record);
    }

    private static ChainWalk beginning(AuditRecord first) {
        return first.sequence() == 1 ? ChainWalk.fromTheBeginning() : ChainWalk.from(first);
    }

    private int end(Line line, boolean isLast) {
        var along = walk;
        if (along == null || !isLast || !same(line, along)) {
            out.println("The last line does not go with the records before it.");
            return 1;
        }
        var verdict = along.intact();
        out.println(
                "%d records are intact, up to %d; the newest has the hash %s"
                        .formatted(verdict.records(), along.sequence(), verdict.head()));
        return 0;
    }

    private static boolean same(Line line, ChainWalk walk) {
        return line.last() != null
                && line.last() == walk.sequence()
                && walk.intact().head().equals(line.head());
    }
}
