package org.banyancms.core.web;

/**
 * The condition of a PUT that may make what is not there: as a controller's parameter, {@code
 * If-None-Match: *} is {@link Create}, {@code If-Match} is {@link Change}, neither is refused with
 * 428, both with 400.
 */
public sealed interface WriteCondition {

    /** It must not be there yet. */
    record Create() implements WriteCondition {}

    /**
     * It must be as the caller has seen it.
     *
     * @param seen what the caller has seen
     */
    record Change(IfMatch seen) implements WriteCondition {}
}
