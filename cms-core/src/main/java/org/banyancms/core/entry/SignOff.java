package org.banyancms.core.entry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on a variant, bound to the content hash that they saw. It holds only while that
 * is what goes out.
 *
 * @param kind what was judged
 * @param approved the verdict
 * @param hash what they saw
 * @param revision the variant's revision that they saw
 * @param actor who
 * @param at when
 * @param answers the checklist, by question
 * @param comment their comment
 * @param inPlaceOf for whom a deputy signed; null for oneself
 */
public record SignOff(
        SignOffKind kind,
        boolean approved,
        ContentHash hash,
        long revision,
        String actor,
        Instant at,
        Map<String, String> answers,
        @Nullable String comment,
        @Nullable String inPlaceOf) {
    public SignOff {
        answers = Map.copyOf(answers);
    }

    /** One's own word. */
    public SignOff(
            SignOffKind kind,
            boolean approved,
            ContentHash hash,
            long revision,
            String actor,
            Instant at,
            Map<String, String> answers,
            @Nullable String comment) {
        this(kind, approved, hash, revision, actor, at, answers, comment, null);
    }
}
