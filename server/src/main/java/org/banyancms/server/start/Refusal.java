package org.banyancms.server.start;

/**
 * The server cannot start, for a reason that its operator can mend; the message is one plain
 * sentence.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
