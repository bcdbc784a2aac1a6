package org.banyancms.server.killing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.banyancms.server.killing.Ledger.Note.Kind;
import org.banyancms.server.outside.Caller;
import org.banyancms.server.outside.Caller.Answer;
import org.jspecify.annotations.Nullable;

/** Somebody who works until the server is gone, and writes down what was acknowledged. */
abstract class Writer {
    static final String ENTRIES = "/api/v1/manage/entries/";

    /** Writes one thing; false where there was nothing to do. */
    abstract boolean work();

    private @Nullable Caller caller;
    private @Nullable Ledger ledger;

    /** Works until the server does not answer any more; gives back what then went wrong. */
    final UncheckedIOException workUntilKilled(Caller as, Ledger into, BooleanSupplier killed) {
        caller = as;
        ledger = into;
        try (into) {
            while (true) {
                if (!work()) {
                    if (killed.getAsBoolean()) {
                        return new UncheckedIOException(new IOException("killed while idle"));
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
            }
        } catch (UncheckedIOException gone) {
            return gone;
        }
    }

    final Caller server() {
        return Objects.requireNonNull(caller);
    }

    final void asked(Kind kind, Map<String, ?> detail) {
        Objects.requireNonNull(ledger).asked(kind, detail);
    }

    final void acknowledged(Kind kind, Map<String, ?> detail) {
        Objects.requireNonNull(ledger).acknowledged(kind, detail);
    }

    static String vietnamese(String entry) {
        return ENTRIES + entry + "/locales/vi";
    }

    static String member(Answer answer, String name) {
        return answer.json().get(name).stringValue();
    }
}
