package org.banyancms.media.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be kept of a document, or was changed on the way; each kind once, counted. */
public final class Findings {
    private static final int EXAMPLES = 5;
    private static final int LONGEST = 120;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> examples = new LinkedHashMap<>();

    /**
     * One kind of finding.
     *
     * @param code what it is
     * @param count how often
     * @param examples the first of them, shortened
     */
    public record Finding(String code, int count, List<String> examples) {}

    /** Notes one. */
    public void note(String code) {
        counts.merge(code, 1, Integer::sum);
    }

    /** Notes one with an example of it. */
    public void note(String code, String example) {
        note(code);
        var known = examples.computeIfAbsent(code, _ -> new ArrayList<>());
        var text = example.strip();
        if (known.size() < EXAMPLES && !text.isEmpty()) {
            known.add(text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    /** All of them, in the order of their first appearance. */
    public List<Finding> all() {
        return counts.entrySet().stream()
                .map(each ->
                        new Finding(
                                each.getKey(),
                                each.getValue(),
                                List.copyOf(examples.getOrDefault(each.getKey(), List.of()))))
                .toList();
    }
}
