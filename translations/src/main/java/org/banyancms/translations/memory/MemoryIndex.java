package org.banyancms.translations.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.banyancms.core.locale.LocaleTag;

/**
 * The sentences of one pair of languages, in memory: numbers only, the texts stay in the store.
 * What is new is in a small index that is made anew with each addition; when that has grown, it
 * goes into the large one.
 */
final class MemoryIndex {
    private static final int MOST_NEW = 1_000;

    private final LocaleTag source;
    private final Map<String, Integer> vocabulary = new ConcurrentHashMap<>();
    private final List<TokenIndex.Sentence> all = new ArrayList<>();
    private final List<TokenIndex.Sentence> fresh = new ArrayList<>();
    private final RowIds ids = new RowIds();
    private volatile Shown shown = new Shown(TokenIndex.EMPTY, TokenIndex.EMPTY);

    private record Shown(TokenIndex large, TokenIndex small) {}

    /**
     * A sentence that is like another one.
     *
     * @param id the pair's
     * @param tokens the score by tokens
     */
    record Candidate(String id, int tokens) {}

    MemoryIndex(LocaleTag source) {
        this.source = source;
    }

    /** How many sentences it has. */
    int size() {
        return shown.large().size() + shown.small().size();
    }

    /** Takes in pairs; one that is there already changes nothing. */
    synchronized void add(List<MemoryStore.Kept> pairs) {
        int before = fresh.size();
        for (var pair : pairs) {
            int row = ids.add(pair.id());
            if (row >= 0) {
                fresh.add(new TokenIndex.Sentence(row, numbers(pair.unit())));
            }
        }
        if (fresh.size() == before) {
            return;
        }
        if (fresh.size() > Math.max(MOST_NEW, all.size() / 100)) {
            all.addAll(fresh);
            fresh.clear();
            shown = new Shown(new TokenIndex(all, vocabulary.size()), TokenIndex.EMPTY);
        } else {
            shown = new Shown(shown.large(), new TokenIndex(fresh, vocabulary.size()));
        }
    }

    private int[] numbers(MemoryUnit unit) {
        return Tokens.of(unit.sourceText().wordKey(), source).stream()
                .mapToInt(token -> vocabulary.computeIfAbsent(token, _ -> vocabulary.size()))
                .toArray();
    }

    /**
     * The sentences that reach a score by tokens, in no order.
     *
     * @param least the score that matters; it may rise meanwhile
     */
    void find(List<String> tokens, IntSupplier least, TokenIndex.Hits hits) {
        var now = shown;
        var numbers = known(tokens);
        now.small().find(numbers, least, hits);
        now.large().find(numbers, least, hits);
    }

    /** What nobody has seen is numbered downwards from -1, the same token the same. */
    private int[] known(List<String> tokens) {
        var unknown = new HashMap<String, Integer>();
        return tokens.stream()
                .mapToInt(token -> {
                    var number = vocabulary.get(token);
                    return number != null
                            ? number
                            : unknown.computeIfAbsent(token, _ -> -1 - unknown.size());
                })
                .toArray();
    }

    /** The pair that a row stands for. */
    String id(int row) {
        return ids.get(row);
    }
}
