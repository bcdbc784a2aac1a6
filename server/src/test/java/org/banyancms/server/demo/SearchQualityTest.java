package org.banyancms.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Condition;
import org.banyancms.core.search.IndexMark;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;
import org.banyancms.core.search.lucene.LuceneIndexes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How well search answers what people ask of the demo content and the plan")
class SearchQualityTest {
    private static final Path REPORT = Path.of("target/search-quality.md");
    private static final List<Judgement> JUDGEMENTS = Judgement.all();
    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndexes.inMemory();
        index.rebuild(new IndexMark(1, "judged"), JudgedStories.all());
    }

    @AfterAll
    static void end() {
        index.close();
    }

    private static List<String> ask(Judgement asked) {
        boolean everywhere = asked.locale().equals("*");
        var extras = new SearchQuery.Extras(List.of(), false, everywhere);
        var query =
                new SearchQuery(
                        Optional.of(new LocaleTag(everywhere ? "vi" : asked.locale())),
                        asked.question(),
                        Condition.ALWAYS,
                        List.of(),
                        10,
                        Optional.empty(),
                        false,
                        extras);
        return index.search(query).hits().stream()
                .map(SearchResult.Hit::entry)
                .map(EntryId::value)
                .toList();
    }

    @Test
    @DisplayName("no language answers worse than it did")
    void floors() throws IOException {
        var scores = new LinkedHashMap<String, List<Double>>();
        var lines = new ArrayList<String>();
        for (var asked : JUDGEMENTS) {
            var found = ask(asked);
            double score = asked.ndcg(found);
            scores.computeIfAbsent(asked.locale(), _ -> new ArrayList<>()).add(score);
            lines.add(line(asked, found, score));
        }
        var means = new LinkedHashMap<String, Double>();
        scores.forEach((locale, all) -> means.put(locale, mean(all)));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report(means, scores, lines));

        assertThat(means.keySet()).containsExactlyInAnyOrderElementsOf(Judgement.floors().keySet());
        assertThat(Judgement.floors())
                .allSatisfy((locale, floor) ->
                        assertThat(means.get(locale))
                                .as("nDCG@10 in %s; see %s", locale, REPORT)
                                .isGreaterThanOrEqualTo(floor));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static String line(Judgement asked, List<String> found, double score) {
        return String.format(
                Locale.ROOT,
                "| %.3f | %s | %s | %s | %s |",
                score,
                asked.locale(),
                asked.kind(),
                asked.question(),
                String.join(", ", found));
    }

    private static String report(
            Map<String, Double> means, Map<String, List<Double>> scores, List<String> lines) {
        var byLocale =
                means.entrySet().stream()
                        .map(mean ->
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %d | %.4f |",
                                        mean.getKey(),
                                        scores.get(mean.getKey()).size(),
                                        mean.getValue()))
                        .collect(Collectors.joining("\n"));
        var worstFirst = lines.stream().sorted().collect(Collectors.joining("\n"));
        return """
        # How well search answers

        | language | questions | nDCG@10 |
        | --- | --- | --- |
        %s

        | nDCG@10 | language | kind | question | found |
        | --- | --- | --- | --- | --- |
        %s
        """
                .formatted(byLocale, worstFirst);
    }

    @Test
    @DisplayName("the judged set is large enough, and names only stories that there are")
    void judgedSet() {
        var stories =
                JudgedStories.all().map(story -> story.entry().value()).collect(Collectors.toSet());
        assertThat(JUDGEMENTS).hasSizeGreaterThanOrEqualTo(150);
        assertThat(JUDGEMENTS.stream().filter(it -> it.locale().equals("vi")))
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(JUDGEMENTS)
                .allSatisfy(asked -> assertThat(stories).containsAll(asked.grades().keySet()));
    }

    @Test
    @DisplayName("the measure is 1 for the best order, less for a worse one and 0 for none")
    void measure() {
        var asked = new Judgement("vi", "", "", Map.of("best", 3, "good", 1));
        assertThat(asked.ndcg(List.of("best", "good", "bad"))).isEqualTo(1);
        assertThat(asked.ndcg(List.of("good", "best"))).isCloseTo(0.7098, within(0.0001));
        assertThat(asked.ndcg(List.of("bad", "bad"))).isZero();
        assertThat(asked.ndcg(List.of())).isZero();
    }
}
