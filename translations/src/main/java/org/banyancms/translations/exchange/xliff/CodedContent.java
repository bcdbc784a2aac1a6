package org.banyancms.translations.exchange.xliff;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;

/** What of a segment can stand in a file. */
final class CodedContent {

    private CodedContent() {}

    /**
     * The translation, unless its codes do not nest: such a draft stays in the job and its unit
     * goes out empty.
     */
    static Optional<SegmentText> target(Segment segment) {
        var translation = segment.translation();
        return translation == null
                        || translation.text().isBlank()
                        || !nests(translation.text().codes())
                ? Optional.empty()
                : Optional.of(translation.text());
    }

    private static boolean nests(List<InlineCode> codes) {
        var open = new ArrayDeque<String>();
        for (InlineCode code : codes) {
            switch (code.kind()) {
                case OPEN -> open.push(code.pair());
                case CLOSE -> {
                    if (!code.pair().equals(open.poll())) {
                        return false;
                    }
                }
                case STANDALONE -> {}
            }
        }
        return open.isEmpty();
    }

    /** What a code stands for, for the eyes of translators. */
    static String told(InlineCode code) {
        var attributes =
                code.attrs().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(attribute ->
                                " " + attribute.getKey() + "=\"" + attribute.getValue() + "\"")
                        .collect(Collectors.joining());
        return switch (code.kind()) {
            case OPEN -> "<" + code.label() + attributes + ">";
            case CLOSE -> "</" + code.label() + ">";
            case STANDALONE -> "<" + code.label() + "/>";
        };
    }
}
