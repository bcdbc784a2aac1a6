package org.banyancms.core.search.lucene.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
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
public final class Analysis extends DelegatingAnalyzerWrapper {
    /** Every word without its accents. */
    public static final String FOLD = "fold";

    /** Every two neighbouring words without their accents: syllables that make a word. */
    public static final String BIGRAMS = "bigrams";

    /** Every two neighbouring characters of Chinese, Japanese and Korean. */
    public static final String PAIRS = "pairs";

    /** Every single character of those. */
    public static final String SINGLES = "singles";

    private static final Set<String> IN_PAIRS = Set.of("zh", "ja", "ko");

    private static final Analyzer WHOLE = new KeywordAnalyzer();
    private static final Map<String, Analyzer> CHAINS =
            Map.ofEntries(
                    Map.entry(
                            "vi",
                            words(stream -> new ToneFilter(new ICUNormalizer2Filter(stream)))),
                    Map.entry(FOLD, words(FoldFilter::new)),
                    Map.entry(BIGRAMS, words(stream -> couples(new FoldFilter(stream)))),
                    Map.entry(
                            PAIRS,
                            characters(stream -> new CJKBigramFilter(new FoldFilter(stream)))),
                    Map.entry(
                            SINGLES,
                            characters(stream -> new SinglesFilter(new FoldFilter(stream)))),
                    Map.entry("lo", spelled(Spelling.LAO)),
                    Map.entry("th", spelled(Spelling.THAI)),
                    Map.entry(
                            "en",
                            words(stream ->
                                    new KStemFilter(
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

    /** An analyzer that cuts each field by the chain that its name tells. */
    public Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The chains of a language with their weights; the more exact one weighs more. */
    public static Map<String, Float> chains(LocaleTag locale) {
        return switch (locale.language()) {
            case "vi" -> Map.of("vi", 3f, FOLD, 1f);
            case "zh", "ja", "ko" -> Map.of(FOLD, 2f, PAIRS, 1f);
            case "ru" -> Map.of("ru", 2f, FOLD, 1f); // folded for Latin names
            case "en", "fr", "de", "es" -> Map.of(locale.language(), 1f, FOLD, 1f);
            case "lo", "th" -> Map.of(locale.language(), 1f);
            default -> Map.of(FOLD, 1f);
        };
    }

    /** Every chain with words in it, for a search through all languages. */
    public static Map<String, Float> everyChain() {
        return CHAINS.keySet().stream()
                .filter(chain -> !chain.equals(BIGRAMS) && !chain.equals(SINGLES))
                .collect(Collectors.toMap(chain -> chain, chain -> chain.equals("vi") ? 3f : 1f));
    }

    /** The chains that a field of a variant is cut by. */
    public static Set<String> indexed(LocaleTag locale, String field) {
        var chains = new TreeSet<>(chains(locale).keySet());
        if (field.equals("title") || field.equals("text")) {
            chains.add(BIGRAMS);
        }
        if (field.equals("title")) {
            chains.add(FOLD); // what is typed is no whole word that could be stemmed
        }
        if (IN_PAIRS.contains(locale.language())) {
            chains.add(SINGLES);
        }
        return chains;
    }

    /** What a chain makes of a text, in order. */
    public static List<Token> tokens(String chain, String text) {
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
    public record Token(String term, int start, int end) {}

    private static Analyzer analyzer(String chain) {
        return CHAINS.getOrDefault(chain, WHOLE);
    }

    private static TokenStream couples(TokenStream words) {
        var couples = new ShingleFilter(words, 2, 2);
        couples.setOutputUnigrams(false);
        return couples;
    }

    private static Analyzer words(UnaryOperator<TokenStream> chain) {
        return chain(UnaryOperator.identity(), true, chain);
    }

    private static Analyzer characters(UnaryOperator<TokenStream> chain) {
        return chain(UnaryOperator.identity(), false, chain);
    }

    /** Spelt one way before it is cut, since where it is cut depends on how it is spelt. */
    private static Analyzer spelled(NormalizeCharMap spelling) {
        return chain(reader -> new MappingCharFilter(spelling, reader), true, FoldFilter::new);
    }

    private static Analyzer chain(
            UnaryOperator<Reader> spelling, boolean cjkAsWords, UnaryOperator<TokenStream> chain) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return spelling.apply(reader);
            }

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
