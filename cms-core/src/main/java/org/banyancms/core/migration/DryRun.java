package org.banyancms.core.migration;

import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do, found by doing it to every entry and keeping nothing.
 *
 * @param before the type as it is
 * @param after the type as it would be
 * @param entries how many entries it has
 * @param changed how many of them would change
 * @param operations what each operation would do, in order
 */
public record DryRun(
        ContentType before,
        ContentType after,
        long entries,
        long changed,
        List<Effect> operations) {
    public DryRun {
        operations = List.copyOf(operations);
    }

    /**
     * What one operation would do.
     *
     * @param operation the operation
     * @param entries how many entries it would change
     * @param values how many values it would change
     * @param kept how many values would find no place and be kept aside
     * @param samples some of the values that change
     * @param homeless some of those without a place
     */
    public record Effect(
            Operation operation,
            long entries,
            long values,
            long kept,
            List<Sample> samples,
            List<Sample> homeless) {
        public Effect {
            samples = List.copyOf(samples);
            homeless = List.copyOf(homeless);
        }
    }

    /**
     * One value.
     *
     * @param entry where it stands
     * @param locale the variant, null in the shared fields
     * @param pointer where in it
     * @param before the value
     * @param after what it would be, null when it would be gone
     * @param reason why it would find no place, null when it would
     */
    public record Sample(
            EntryId entry,
            @Nullable String locale,
            String pointer,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {}
}
