package org.banyancms.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one question should find.
 *
 * @param locale the language it is asked in; {@code *} for all of them
 * @param kind what makes it worth asking
 * @param question as it is typed
 * @param grades how well each story answers it, 1 to 3; all others not at all
 */
record Judgement(String locale, String kind, String question, Map<String, Integer> grades) {
    private static final int DEPTH = 10;

    static List<Judgement> all() {
        return lines("/search/judgements.tsv").map(Judgement::read).toList();
    }

    /** What each language must reach at least. */
    static Map<String, Double> floors() {
        var floors = new LinkedHashMap<String, Double>();
        lines("/search/floors.tsv")
                .forEach(line -> floors.put(line[0], Double.parseDouble(line[1])));
        return floors;
    }

    private static Stream<String[]> lines(String resource) {
        var in = Objects.requireNonNull(Judgement.class.getResourceAsStream(resource));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judgement read(String[] line) {
        var grades = new LinkedHashMap<String, Integer>();
        for (var grade : line[3].split(" ")) {
            var parts = grade.split("=");
            grades.put(parts[0], Integer.parseInt(parts[1]));
        }
        boolean decomposed = line[1].equals("NFD");
        return new Judgement(
                line[0],
                line[1],
                decomposed ? Normalizer.normalize(line[2], Normalizer.Form.NFD) : line[2],
                grades);
    }

    /** How good an answer is: 1 for the best possible first ten, 0 for nothing of use. */
    double ndcg(List<String> found) {
        var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(key -> grades.getOrDefault(key, 0)).toList()) / gain(ideal);
    }

    private static double gain(List<Integer> ranked) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
            gain += (Math.pow(2, ranked.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return gain;
    }
}
