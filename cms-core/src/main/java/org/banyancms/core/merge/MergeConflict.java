package org.banyancms.core.merge;

import org.jspecify.annotations.Nullable;

/**
 * A place that both have changed, each otherwise.
 *
 * @param pointer JSON Pointer of the field; blocks of rich texts are {@code
 *     /fields/body/blocks/<id>}, a changed order of blocks is told at their parent
 * @param base what stood there before; null where nothing did
 * @param yours what the caller made of it; null where it was removed
 * @param theirs what was saved meanwhile, and stands in the proposal unless it was removed; null
 *     then
 */
public record MergeConflict(
        String pointer, @Nullable Object base, @Nullable Object yours, @Nullable Object theirs) {}
