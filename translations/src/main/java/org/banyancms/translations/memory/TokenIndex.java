package org.banyancms.translations.memory;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Sentences as sequences of token numbers, found again by how alike they are, without missing one.
 * Three tests come before the distance itself, each of which rejects only what cannot reach the
 * score: the length; the rarest tokens, of which a like sentence shares at least one (the prefix
 * filter of Chaudhuri, Ganti and Kaushik, 2006); and {@link Signature signatures} of the tokens. It
 * never changes, so any number of threads may read it.
 */
final class TokenIndex {
    static final TokenIndex EMPTY = new TokenIndex(List.of(), 0);

    /** How many sentences of a length can be looked at for the price of one from a posting list. */
    private static final int CHEAPER_IN_ROW = 8;

    private final int[][] sentences;
    private final int[] rows;
    private final long[] signatures;
    private final int[] lengthStart;
    private final int[] postingStart;
    private final int[] postings;

    /**
     * @param row the caller's number of the sentence
     * @param tokens its tokens, numbered from 0
     */
    record Sentence(int row, int[] tokens) {}

    /** Told of each sentence that reaches the score. */
    interface Hits {
        /**
         * @param row the caller's number of the sentence
         * @param score by tokens, 0 to 100
         */
        void add(int row, int score);
    }

    /**
     * @param all every sentence, in any order
     * @param vocabulary how many different tokens there are
     */
    TokenIndex(List<Sentence> all, int vocabulary) {
        var sorted = all.toArray(Sentence[]::new);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.tokens().length, b.tokens().length));
        sentences = new int[sorted.length][];
        rows = new int[sorted.length];
        signatures = new long[2 * sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            sentences[i] = sorted[i].tokens();
            rows[i] = sorted[i].row();
            Signature.write(sentences[i], signatures, 2 * i);
        }
        lengthStart = lengths();
        postingStart = new int[vocabulary + 1];
        postings = post();
    }

    /** How many sentences it has. */
    int size() {
        return rows.length;
    }

    /** Where the sentences of each length begin; the last of all stands behind the longest. */
    private int[] lengths() {
        int longest = sentences.length == 0 ? 0 : sentences[sentences.length - 1].length;
        var starts = new int[longest + 2];
        int length = 0;
        for (int i = 0; i < sentences.length; i++) {
            while (length <= sentences[i].length) {
                starts[length++] = i;
            }
        }
        Arrays.fill(starts, length, starts.length, sentences.length);
        return starts;
    }

    /** The sentences that have a token, ascending, all tokens in one array. */
    private int[] post() {
        var last = new int[postingStart.length];
        Arrays.fill(last, -1);
        for (int i = 0; i < sentences.length; i++) {
            for (int token : sentences[i]) {
                if (last[token] != i) {
                    last[token] = i;
                    postingStart[token + 1]++;
                }
            }
        }
        Arrays.parallelPrefix(postingStart, Integer::sum);
        var all = new int[postingStart[postingStart.length - 1]];
        var next = postingStart.clone();
        Arrays.fill(last, -1);
        for (int i = 0; i < sentences.length; i++) {
            for (int token : sentences[i]) {
                if (last[token] != i) {
                    last[token] = i;
                    all[next[token]++] = i;
                }
            }
        }
        return all;
    }

    private int frequency(int token) {
        return isKnown(token) ? postingStart[token + 1] - postingStart[token] : 0;
    }

    private boolean isKnown(int token) {
        return token >= 0 && token < postingStart.length - 1;
    }

    /**
     * Tells of every sentence that reaches a score.
     *
     * @param tokens what is looked for; a token that no sentence has is any number below 0, the
     *     same for the same token
     * @param least the score that matters, 1 to 100; it may rise while sentences are told
     */
    void find(int[] tokens, IntSupplier least, Hits hits) {
        var query = new Query(tokens, least, hits);
        int longest = lengthStart.length - 2;
        for (int away = 0; away <= Math.max(tokens.length, longest); away++) {
            boolean shorter = tokens.length > away && query.reaches(tokens.length - away);
            boolean longer = query.reaches(tokens.length + away);
            if (!shorter && !longer) {
                return; // those farther away in length reach it even less
            }
            if (longer && tokens.length + away <= longest) {
                query.length(tokens.length + away);
            }
            if (shorter && away > 0 && tokens.length - away <= longest) {
                query.length(tokens.length - away);
            }
        }
    }

    /** One lookup. */
    private final class Query {
        private final int[] tokens;
        private final int[] rarest;
        private final long[] signature = new long[2];
        private final IntSupplier least;
        private final Hits hits;
        private final TokenDistance.Rows scratch = new TokenDistance.Rows();
        private int[] found = new int[16];
        private int count;

        Query(int[] tokens, IntSupplier least, Hits hits) {
            this.tokens = tokens;
            this.least = least;
            this.hits = hits;
            this.rarest =
                    Arrays.stream(tokens)
                            .boxed()
                            .sorted((a, b) -> {
                                int byFrequency = Integer.compare(frequency(a), frequency(b));
                                return byFrequency != 0 ? byFrequency : Integer.compare(a, b);
                            })
                            .mapToInt(Integer::intValue)
                            .toArray();
            Signature.write(tokens, signature, 0);
        }

        /** How many tokens a sentence of a length has to have in common. */
        private int shared(int length) {
            int longest = Math.max(tokens.length, length);
            return (least.getAsInt() * longest + 99) / 100;
        }

        boolean reaches(int length) {
            return shared(length) <= Math.min(tokens.length, length);
        }

        void length(int length) {
            int from = lengthStart[length];
            int to = lengthStart[length + 1];
            if (from >= to) {
                return;
            }
            int prefix = Math.min(tokens.length, tokens.length - shared(length) + 1);
            long listed = 0;
            for (int i = 0; i < prefix; i++) {
                listed += frequency(rarest[i]);
            }
            double here = (double) listed * (to - from) / sentences.length;
            if (tokens.length > 0 && here * CHEAPER_IN_ROW < to - from) {
                posted(prefix, length, from, to);
            } else {
                for (int i = from; i < to; i++) {
                    if (agrees(i, length)) {
                        compare(i, length);
                    }
                }
            }
        }

        private void posted(int prefix, int length, int from, int to) {
            count = 0;
            for (int i = 0; i < prefix; i++) {
                int token = rarest[i];
                if (isKnown(token) && (i == 0 || rarest[i - 1] != token)) {
                    int end = postingStart[token + 1];
                    int at = Arrays.binarySearch(postings, postingStart[token], end, from);
                    for (at = at < 0 ? -at - 1 : at; at < end && postings[at] < to; at++) {
                        if (agrees(postings[at], length)) {
                            remember(postings[at]);
                        }
                    }
                }
            }
            Arrays.sort(found, 0, count);
            for (int i = 0; i < count; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    compare(found[i], length);
                }
            }
        }

        private void remember(int sentence) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = sentence;
        }

        private boolean agrees(int sentence, int length) {
            int shared = shared(length);
            return Signature.mayAgree(
                    signature, signatures, 2 * sentence, tokens.length - shared, length - shared);
        }

        private void compare(int sentence, int length) {
            int longest = Math.max(tokens.length, length);
            int most = longest - shared(length);
            int distance = scratch.distance(tokens, sentences[sentence], most);
            if (distance <= most) {
                hits.add(rows[sentence], longest == 0 ? 100 : 100 * (longest - distance) / longest);
            }
        }
    }
}
