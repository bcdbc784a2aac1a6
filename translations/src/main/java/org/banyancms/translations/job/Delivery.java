package org.banyancms.translations.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;

/**
 * What the delivered variant was translated from.
 *
 * @param revision the source revision
 * @param sentences fingerprints of the source sentences' words, in reading order
 * @param layout fingerprint of the sentences with their marks and places
 * @param translators who translated any of it
 */
public record Delivery(
        long revision, List<String> sentences, String layout, Set<String> translators) {

    public Delivery {
        sentences = List.copyOf(sentences);
        translators = Set.copyOf(translators);
    }

    /** What a text is translated from, when it is delivered as it stands. */
    public static Delivery of(JobText text, Set<String> translators) {
        var places = text.segments().stream().map(Segment::place).toList();
        var sentences = places.stream().map(place -> sentence(place.text())).toList();
        return new Delivery(text.sourceRevision(), sentences, layout(places), translators);
    }

    /** Fingerprint of a sentence's words. */
    public static String sentence(SegmentText sentence) {
        return fingerprint(sentence.wordKey());
    }

    /** Fingerprint of sentences with their marks and places. */
    public static String layout(List<SourceSegment> places) {
        var all = new StringBuilder();
        for (SourceSegment place : places) {
            all.append(place.field()).append('\n').append(place.block()).append('\n');
            all.append(place.text().exactKey()).append('\n');
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
