package org.banyancms.translations.segment;

import java.util.List;

/**
 * A translation names codes that its source does not have, or brings characters that only codes may
 * use.
 */
public final class UnknownCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> codes;

    UnknownCodeException(List<String> codes) {
        super("unknown codes " + codes);
        this.codes = List.copyOf(codes);
    }

    /** The ids that the source does not have. */
    public List<String> codes() {
        return codes;
    }
}
