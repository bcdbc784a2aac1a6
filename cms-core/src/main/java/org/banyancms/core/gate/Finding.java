package org.banyancms.core.gate;

import java.util.Map;
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
 */
public record Finding(
        String code,
        GateLevel level,
        String pointer,
        @Nullable LocaleTag locale,
        String reason,
        Map<String, Object> params,
        String clause) {
    public Finding {
        params = Map.copyOf(params);
    }
}
