package org.banyancms.core.migration;

import java.util.List;
import org.banyancms.core.type.ContentType;

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
}
