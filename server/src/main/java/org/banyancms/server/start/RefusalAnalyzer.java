package org.banyancms.server.start;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.banyancms.embeddedmongo.EmbeddedMongoException;
import org.banyancms.media.blob.UnreachableStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, under all that a failed start brings up, the one sentence that its operator needs. */
public final class RefusalAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return sentence(failure)
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    /** The sentence, where the failure is one that an operator can mend. */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof EmbeddedMongoException
                    || cause instanceof UnreachableStoreException) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof MongoTimeoutException || cause instanceof MongoSecurityException) {
                return Optional.of(
                        "MongoDB cannot be used: it does not answer, or does not let Banyan in; check that it runs,"
                                + " and the setting banyan.mongo.uri.");
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(
                        "Port "
                                + taken.getPort()
                                + " is in use by another program; choose another with --port, or --port 0"
                                + " for any free one.");
            }
        }
        return Optional.empty();
    }
}
