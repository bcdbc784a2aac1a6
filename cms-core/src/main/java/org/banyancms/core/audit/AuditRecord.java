package org.banyancms.core.audit;

import java.util.TreeMap;
import org.banyancms.core.field.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * A remembered note in its place in the chain.
 *
 * @param sequence its number; they count from 1 without a hole
 * @param note what happened
 * @param previous hash of the record before; 64 zeros for the first
 * @param hash SHA-256, in hexadecimal, of the canonical JSON of everything else in this record
 */
public record AuditRecord(long sequence, AuditNote note, String previous, String hash) {
    /** What the first record has in the place of the hash before it. */
    public static final String BEGINNING = "0".repeat(64);

    /** The record that comes after another (none for the first) and says this. */
    static AuditRecord of(long sequence, AuditNote note, String previous) {
        return new AuditRecord(sequence, note, previous, hash(sequence, note, previous));
    }

    /** Whether the record says what it said when it was written. */
    public boolean isIntact() {
        return hash.equals(hash(sequence, note, previous));
    }

    private static String hash(long sequence, AuditNote note, String previous) {
        var members = new TreeMap<String, Object>();
        members.put("sequence", sequence);
        members.put("previous", previous);
        members.put("kind", note.kind());
        members.put("actor", note.actor());
        members.put("at", note.at().toString());
        members.put("detail", new TreeMap<>(note.detail()));
        putIfThere(members, "key", note.key());
        putIfThere(members, "entry", note.entry());
        putIfThere(members, "locale", note.locale());
        putIfThere(members, "subject", note.subject());
        return CanonicalJson.sha256(members);
    }

    private static void putIfThere(
            TreeMap<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
