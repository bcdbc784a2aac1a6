package org.banyancms.core.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.banyancms.core.locale.LocaleTag;

/**
 * How text of each language is cut into words for the index. The end of an index field's name,
 * after two underscores, says which chain it goes through; a language may have several.
 */
final class Analysis extends DelegatingAnalyzerWrapper {
    private static final Analyzer WHOLE = new KeywordAnalyzer();
    private static final Map<String, Analyzer> CHAINS =
            Map.ofEntries(
                    Map.entry(
                            "vi",
                            words(stream -> new ToneFilter(new ICUNormalizer2Filter(stream)))),
                    Map.entry("fold", words(FoldFilter::new)),
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
                            words(stream -> new FrenchLightStemFilter(new FoldFilter(stream)))),
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
                                    new RussianLightStemFilter(new ICUNormalizer2Filter(stream)))));

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The chains of a language with their weights; the more exact one weighs more. */
    static Map<String, Float> chains(LocaleTag locale) {
        return switch (locale.language()) {
            case "vi" -> Map.of("vi", 3f, "fold", 1f);
            case "zh", "ja", "ko" -> Map.of("fold", 2f, "pairs", 1f);
            case "ru" -> Map.of("ru", 2f, "fold", 1f); // folded for Latin names
            case "en", "fr", "de", "es" -> Map.of(locale.language(), 1f);
            default -> Map.of("fold", 1f);
        };
    }

    /** Every chain, for a search through all languages. */
    static Map<String, Float> everyChain() {
        return CHAINS.keySet().stream()
                .collect(Collectors.toMap(chain -> chain, chain -> chain.equals("vi") ? 3f : 1f));
    }

    /** The chains in which words that stand together are looked for. */
    static List<String> wide(Optional<LocaleTag> locale) {
        return locale.map(Analysis::widest).map(List::of).orElse(List.of("fold", "pairs", "en"));
    }

    /** The one chain of a language that finds most. */
    private static String widest(LocaleTag locale) {
        var chains = chains(locale).keySet();
        return Stream.of("pairs", "fold")
                .filter(chains::contains)
                .findFirst()
                .orElseGet(() -> chains.iterator().next());
    }

    private static Analyzer words(UnaryOperator<TokenStream> chain) {
        return analyzer(true, chain);
    }

    private static Analyzer characters(UnaryOperator<TokenStream> chain) {
        return analyzer(false, chain);
    }

    private static Analyzer analyzer(boolean cjkAsWords, UnaryOperator<TokenStream> chain) {
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
        return at < 0 ? WHOLE : CHAINS.getOrDefault(field.substring(at + 2), WHOLE);
    }
}
