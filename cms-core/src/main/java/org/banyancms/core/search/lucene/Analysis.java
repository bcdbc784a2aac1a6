package org.banyancms.core.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
                                                    new ICUNormalizer2Filter(stream))))),
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
            case "en", "fr", "de", "es", "ru" -> Map.of(locale.language(), 1f);
            default -> Map.of("fold", 1f);
        };
    }

    /** The one chain of a language that finds most. */
    static String widest(LocaleTag locale) {
        var chains = chains(locale).keySet();
        return List.of("pairs", "fold").stream()
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
