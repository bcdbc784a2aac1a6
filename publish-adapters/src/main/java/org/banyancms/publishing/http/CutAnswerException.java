package org.banyancms.publishing.http;

import java.io.IOException;

/**
 * Breaks off the reading of an answer whose status is known, so that the rest is not waited for.
 */
final class CutAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Exchange.Answered answered;

    CutAnswerException(Exchange.Answered answered) {
        super("answer cut after " + answered.body().length() + " characters");
        this.answered = answered;
    }

    Exchange.Answered answered() {
        return answered;
    }
}
