package org.banyancms.core.migration;

import java.util.List;
import org.banyancms.core.type.Operation;

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
