package org.banyancms.translations.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sentences-<language>.txt}: one directive a line, then its words. Repeated directives
 * add up; {@code #} begins a comment; {@code _} stands for a space inside a word.
 */
final class SentenceRulesReader {

    private static final Set<String> DIRECTIVES =
            Set.of(
                    "never",
                    "maybe",
                    "ends",
                    "starters",
                    "initials",
                    "ordinals",
                    "quotes",
                    "after-quote",
                    "block");

    private SentenceRulesReader() {}

    static SentenceRules read(String language) {
        var name = "sentences-" + language + ".txt";
        try (var stream = SentenceRulesReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                return SentenceRules.NONE;
            }
            try (var reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rules(name, reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentenceRules rules(String name, List<String> lines) {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : lines) {
            var parts = List.of(line.replaceFirst("#.*", "").strip().split("\\s+"));
            var directive = parts.getFirst();
            if (directive.isEmpty()) {
                continue;
            }
            if (!DIRECTIVES.contains(directive)) {
                throw new IllegalStateException(name + ": unknown directive " + directive);
            }
            var list = words.computeIfAbsent(directive, _ -> new ArrayList<>());
            parts.subList(1, parts.size()).forEach(word -> list.add(word.replace('_', ' ')));
        }
        return new SentenceRules(
                words.getOrDefault("never", List.of()),
                words.getOrDefault("maybe", List.of()),
                words.getOrDefault("ends", List.of()),
                Set.copyOf(words.getOrDefault("starters", List.of())),
                initials(words.get("initials")),
                words.containsKey("ordinals")
                        ? Integer.parseInt(words.get("ordinals").getFirst())
                        : 0,
                words.getOrDefault("quotes", List.of()),
                words.getOrDefault("after-quote", List.of()),
                words.containsKey("block"));
    }

    private static SentenceRules.Initials initials(@Nullable List<String> words) {
        if (words == null) {
            return SentenceRules.Initials.NONE;
        }
        return words.contains("any")
                ? SentenceRules.Initials.LETTERS
                : SentenceRules.Initials.CAPITALS;
    }
}
