package org.banyancms.core.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What two revisions of the same base may become.
 *
 * @param fields everything that only one has changed; where both did, what was saved
 * @param conflicts where somebody has to decide; empty when saving the proposal loses nothing
 */
public record MergeProposal(Fields fields, List<MergeConflict> conflicts) {
    public MergeProposal {
        conflicts = List.copyOf(conflicts);
    }

    /** The same as a JSON tree: {@code fields} and {@code conflicts}. */
    public Map<String, Object> members() {
        return Map.of(
                "fields",
                fields.values(),
                "conflicts",
                conflicts.stream().map(MergeProposal::members).toList());
    }

    private static Map<String, Object> members(MergeConflict conflict) {
        var members = new LinkedHashMap<String, Object>();
        members.put("pointer", conflict.pointer());
        put(members, "base", conflict.base());
        put(members, "yours", conflict.yours());
        put(members, "theirs", conflict.theirs());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
