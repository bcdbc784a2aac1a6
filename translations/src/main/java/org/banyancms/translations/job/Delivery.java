package org.banyancms.translations.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;

/**
 * What the delivered variant was translated from.
 *
 * @param revision the source revision
 * @param sentences fingerprints of the source sentences' words, in reading order
 * @param layout fingerprint of the sentences with their marks and places
 * @param translators who translated any of it
 * @param targets fingerprints of the blocks of the translation, as delivered and as edited by hand
 *     since
 */
public record Delivery(
        long revision,
        List<String> sentences,
        String layout,
        Set<String> translators,
        Set<String> targets) {

    public Delivery {
        sentences = List.copyOf(sentences);
        translators = Set.copyOf(translators);
        targets = Set.copyOf(targets);
    }

    /** What a text is translated from, when it is delivered as it stands. */
    public static Delivery of(JobText text, Set<String> translators) {
        var places = text.segments().stream().map(Segment::place).toList();
        var sentences = places.stream().map(place -> sentence(place.text())).toList();
        return new Delivery(
                text.sourceRevision(), sentences, layout(places), translators, targets(text));
    }

    /** The same with other targets. */
    public Delivery with(Set<String> others) {
        return new Delivery(revision, sentences, layout, translators, others);
    }

    private static Set<String> targets(JobText text) {
        var blocks = new LinkedHashMap<String, List<SegmentText>>();
        for (Segment segment : text.segments()) {
            var translation = segment.translation();
            var block = segment.place().field() + "\n" + segment.place().block();
            var sentences = blocks.computeIfAbsent(block, _ -> new ArrayList<>());
            if (translation != null) {
                sentences.add(translation.text());
            }
        }
        return blocks.entrySet().stream()
                .map(block -> target(block.getKey(), block.getValue()))
                .collect(Collectors.toSet());
    }

    /** Fingerprint of the words of a translated block, whatever the spaces between them. */
    public static String target(String block, List<SegmentText> sentences) {
        var words = new StringBuilder(block).append('\n');
        sentences.forEach(sentence -> words.append(sentence.wordKey().replace(" ", "")));
        return fingerprint(words.toString());
    }

    /** Fingerprint of a sentence's words. */
    public static String sentence(SegmentText sentence) {
        return fingerprint(sentence.wordKey());
    }

    /**
     * Fingerprint of sentences with their marks and places. What their field is called does not
     * count: renaming it moves none.
     */
    public static String layout(List<SourceSegment> places) {
        var all = new StringBuilder();
        var field = "";
        for (SourceSegment place : places) {
            all.append(place.field().equals(field) ? "" : "field").append('\n');
            all.append(place.block()).append('\n');
            all.append(place.text().exactKey()).append('\n');
            field = place.field();
        }
        return fingerprint(all.toString());
    }

    private static String fingerprint(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
