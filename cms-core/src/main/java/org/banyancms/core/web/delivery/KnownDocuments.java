package org.banyancms.core.web.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.graphql.GraphSettings;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * Documents that clients name by their SHA-256 after having sent them once (automatic persisted
 * queries). A node that does not know one says so, and the client sends it again.
 */
final class KnownDocuments {
    private final Cache<String, String> documents;

    KnownDocuments(GraphSettings settings) {
        this.documents =
                Caffeine.newBuilder()
                        .maximumWeight(settings.documentBytes())
                        .weigher((String hash, String text) -> 200 + 2 * text.length())
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * The document of a question.
     *
     * @throws ProblemException {@code query_invalid} when it is neither given nor known, or is not
     *     the one of its hash
     */
    String document(GraphBody body) {
        var hash = body.hash();
        var given = body.query();
        if (given == null || given.isBlank()) {
            var known = hash == null ? null : documents.getIfPresent(hash.toLowerCase(Locale.ROOT));
            if (known == null) {
                throw refused(hash == null ? "required" : "PERSISTED_QUERY_NOT_FOUND");
            }
            return known;
        }
        if (hash != null && !hash.equalsIgnoreCase(sha256(given))) {
            throw refused("graphql_hash");
        }
        return given;
    }

    /** Keeps a document that was found valid, where the client wants to name it. */
    void keep(GraphBody body) {
        var hash = body.hash();
        if (hash != null && body.query() != null) {
            documents.put(hash.toLowerCase(Locale.ROOT), body.query());
        }
    }

    private static ProblemException refused(String code) {
        return ProblemException.of(
                CoreProblem.QUERY_INVALID, List.of(FieldProblem.at("/query", code, Map.of())));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
