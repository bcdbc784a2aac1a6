package org.banyancms.core.store.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.audit.AuditRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An audit record as MongoDB has it; the instant as text, so that not one digit of what was hashed
 * is lost.
 */
record AuditDocument(
        @Id long sequence,
        @Nullable String key,
        String kind,
        String actor,
        @Nullable String entry,
        @Nullable String locale,
        @Nullable String subject,
        String at,
        Map<String, String> detail,
        String previous,
        String hash) {

    static AuditDocument of(AuditRecord record) {
        var note = record.note();
        return new AuditDocument(
                record.sequence(),
                note.key(),
                note.kind(),
                note.actor(),
                note.entry(),
                note.locale(),
                note.subject(),
                note.at().toString(),
                new TreeMap<>(note.detail()),
                record.previous(),
                record.hash());
    }

    AuditRecord read() {
        var note =
                new AuditNote(key, kind, actor, entry, locale, subject, Instant.parse(at), detail);
        return new AuditRecord(sequence, note, previous, hash);
    }
}
