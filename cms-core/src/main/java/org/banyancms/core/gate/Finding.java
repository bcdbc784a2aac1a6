package org.banyancms.core.gate;

import java.util.Map;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What a gate has to say of one place.
 *
 * @param code the gate, {@code G01} to {@code G18}
 * @param level how strongly it stands against publishing
 * @param pointer JSON Pointer into the variant or the entry, such as {@code /fields/cover}
 * @param locale the language concerned
 * @param reason what is wrong; the text is {@code gate.<code>.<reason>} in a message bundle and
 *     what to do about it {@code gate.<code>.<reason>.fix}
 * @param params named values for the texts
 * @param clause the clause of plan or law behind the gate
 * @param waiver who has waived it, null while nobody has
 */
public record Finding(
        String code,
        GateLevel level,
        String pointer,
        @Nullable LocaleTag locale,
        String reason,
        Map<String, Object> params,
        String clause,
        @Nullable Waiver waiver) {
    public Finding {
        params = Map.copyOf(params);
    }

    /** A finding that nobody has waived. */
    public Finding(
            String code,
            GateLevel level,
            String pointer,
            @Nullable LocaleTag locale,
            String reason,
            Map<String, Object> params,
            String clause) {
        this(code, level, pointer, locale, reason, params, clause, null);
    }

    /** The same finding, told and no more, because somebody answers for it. */
    Finding waivedBy(Waiver word) {
        return new Finding(code, GateLevel.WARN, pointer, locale, reason, params, clause, word);
    }

    /** What it says, as one value: a waiver is of just this. */
    String fingerprint() {
        return CanonicalJson.sha256(
                Map.of("code", code, "pointer", pointer, "reason", reason, "params", params));
    }
}
