package org.banyancms.core.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.banyancms.core.search.SearchIndex;

/**
 * Public answers as ready bytes. An answer is a function of its question and of what has been
 * published, so it is right for as long as nothing that it is about has changed: for an entry up to
 * the journal's head, for a list up to where the search index stands.
 */
public final class KeptAnswers {
    private static final int GATES = 256;
    private static final String PACKED = "gzip ";

    private final Cache<String, KeptAnswer> answers;
    private final ChangeTimes times;
    private final SearchIndex index;
    private final Lock[] gates =
            Stream.generate(ReentrantLock::new).limit(GATES).toArray(Lock[]::new);

    /**
     * @param most how many bytes are kept
     */
    public KeptAnswers(long most, ChangeTimes times, SearchIndex index) {
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(most)
                        .weigher((String key, KeptAnswer answer) -> key.length() + answer.weight())
                        .executor(Runnable::run)
                        .build();
        this.times = times;
        this.index = index;
    }

    /** The stamp for an answer that is about to be made. */
    public long stamp() {
        return Math.min(times.ownCursor().orElse(0), index.sequence());
    }

    /** The answer to a question, if one is kept that is still right. */
    public Optional<KeptAnswer> find(String question) {
        return Optional.ofNullable(answers.getIfPresent(question)).filter(this::isRight);
    }

    private boolean isRight(KeptAnswer answer) {
        for (var subject : answer.subjects()) {
            long changed = times.changedAfter(subject, answer.stamp());
            if (changed <= (Subjects.isListed(subject) ? index.sequence() : Long.MAX_VALUE - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The same answer packed; it is packed once. */
    public KeptAnswer packed(String question, KeptAnswer answer) {
        var key = PACKED + question;
        return find(key)
                .filter(packed -> packed.stamp() >= answer.stamp())
                .orElseGet(() -> {
                    var packed = answer.packed();
                    keep(key, packed);
                    return packed;
                });
    }

    /** Keeps an answer. */
    public void keep(String question, KeptAnswer answer) {
        answers.put(question, answer);
    }

    /** What one thread holds while it makes an answer, so that others who ask the same wait. */
    public Lock gate(String question) {
        return gates[(question.hashCode() & Integer.MAX_VALUE) % GATES];
    }
}
