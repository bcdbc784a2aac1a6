package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.banyancms.core.locale.LocaleTag;

/**
 * How text of each language is cut into words for the index. The end of an index field's name,
 * after two underscores, says which chain it goes through; a language may have several.
 */
final class Analysis extends DelegatingAnalyzerWrapper {
    /** Every word without its accents. */
    static final String FOLD = "fold";

    /** Every two neighbouring words without their accents: syllables that make a word. */
    static final String BIGRAMS = "bigrams";

    private static final Analyzer WHOLE = new KeywordAnalyzer();
    private static final Map<String, Analyzer> CHAINS =
            Map.ofEntries(
                    Map.entry(
                            "vi",
                            words(stream -> new ToneFilter(new ICUNormalizer2Filter(stream)))),
                    Map.entry(FOLD, words(FoldFilter::new)),
                    Map.entry(BIGRAMS, words(stream -> couples(new FoldFilter(stream)))),
                    Map.entry(
                            "pairs",
                            characters(stream -> new CJKBigramFilter(new FoldFilter(stream)))),
                    Map.entry(
                            "en",
                            words(stream ->
                                    new EnglishMinimalStemFilter(
                                            new EnglishPossessiveFilter(new FoldFilter(stream))))),
                    Map.entry(
                            "fr",
                            words(stream ->
                                    new FrenchLightStemFilter(
                                            new ElisionFilter(
                                                    new FoldFilter(stream),
                                                    FrenchAnalyzer.DEFAULT_ARTICLES)))),
                    Map.entry(
                            "de",
                            words(stream ->
                                    new GermanLightStemFilter(
                                            new GermanNormalizationFilter(
                                                    new FoldFilter(stream))))),
                    Map.entry(
                            "es",
                            words(stream -> new SpanishLightStemFilter(new FoldFilter(stream)))),
                    Map.entry(
                            "ru",
                            words(stream ->
                                    new RussianLightStemFilter(
                                            new YoFilter(new ICUNormalizer2Filter(stream))))));

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The chains of a language with their weights; the more exact one weighs more. */
    static Map<String, Float> chains(LocaleTag locale) {
        return switch (locale.language()) {
            case "vi" -> Map.of("vi", 3f, FOLD, 1f);
            case "zh", "ja", "ko" -> Map.of(FOLD, 2f, "pairs", 1f);
            case "ru" -> Map.of("ru", 2f, FOLD, 1f); // folded for Latin names
            case "en", "fr", "de", "es" -> Map.of(locale.language(), 1f);
            default -> Map.of(FOLD, 1f);
        };
    }

    /** Every chain with words in it, for a search through all languages. */
    static Map<String, Float> everyChain() {
        return CHAINS.keySet().stream()
                .filter(chain -> !chain.equals(BIGRAMS))
                .collect(Collectors.toMap(chain -> chain, chain -> chain.equals("vi") ? 3f : 1f));
    }

    /** What a chain makes of a text, in order. */
    static List<Token> tokens(String chain, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer(chain).tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /**
     * A word as the index has it.
     *
     * @param term the word
     * @param start where it begins in the text
     * @param end where it ends in the text
     */
    record Token(String term, int start, int end) {}

    private static Analyzer analyzer(String chain) {
        return CHAINS.getOrDefault(chain, WHOLE);
    }

    private static TokenStream couples(TokenStream words) {
        var couples = new ShingleFilter(words, 2, 2);
        couples.setOutputUnigrams(false);
        return couples;
    }

    private static Analyzer words(UnaryOperator<TokenStream> chain) {
        return chain(true, chain);
    }

    private static Analyzer characters(UnaryOperator<TokenStream> chain) {
        return chain(false, chain);
    }

    private static Analyzer chain(boolean cjkAsWords, UnaryOperator<TokenStream> chain) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(cjkAsWords, true));
                return new TokenStreamComponents(tokenizer, chain.apply(tokenizer));
            }
        };
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        int at = field.lastIndexOf("__");
        return at < 0 ? WHOLE : analyzer(field.substring(at + 2));
    }
}
