package org.banyancms.translations.segment;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.richtext.Node;

/**
 * A sentence with its codes. The text holds one {@link #CODE} for each code, in the order of the
 * list.
 *
 * @param text in NFC
 * @param codes as many as the text has places for
 */
public record SegmentText(String text, List<InlineCode> codes) {

    /**
     * Holds the place of a code in the text; the author's own private-use characters are codes
     * themselves.
     */
    public static final char CODE = '\uE000';

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u2009\\u3000]+");

    /**
     * @throws IllegalArgumentException when places and codes do not match in number
     */
    public SegmentText {
        text = NFC.normalize(text);
        codes = List.copyOf(codes);
        if (text.chars().filter(c -> c == CODE).count() != codes.size()) {
            throw new IllegalArgumentException("text and codes do not match: " + codes.size());
        }
    }

    /** A text without any code. */
    public static SegmentText plain(String text) {
        return new SegmentText(text, List.of());
    }

    /**
     * A translation told in runs.
     *
     * @param runs text and codes by id
     * @param source whose codes the ids name
     * @throws UnknownCodeException when a run names a code that the source does not have
     * @throws PrivateUseException when a text has private-use characters
     */
    public static SegmentText ofRuns(List<Run> runs, SegmentText source) {
        var known = source.byId();
        var text = new StringBuilder();
        var codes = new ArrayList<InlineCode>();
        var unknown = new ArrayList<String>();
        for (Run run : runs) {
            switch (run) {
                case Run.Text(String piece) -> text.append(requireNoPrivateUse(piece));
                case Run.Code(String id) when known.containsKey(id) -> {
                    text.append(CODE);
                    codes.add(known.get(id));
                }
                case Run.Code(String id) -> unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownCodeException(unknown);
        }
        return new SegmentText(text.toString(), codes);
    }

    private static String requireNoPrivateUse(String text) {
        if (text.chars().anyMatch(SegmentText::isPrivateUse)) {
            throw new PrivateUseException();
        }
        return text;
    }

    static boolean isPrivateUse(int character) {
        return character >= '\uE000' && character <= '\uF8FF';
    }

    /** The same in runs. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        int next = 0;
        for (char c : text.toCharArray()) {
            if (c == CODE) {
                flush(piece, runs);
                runs.add(new Run.Code(codes.get(next++).id()));
            } else {
                piece.append(c);
            }
        }
        flush(piece, runs);
        return runs;
    }

    private static void flush(StringBuilder piece, List<Run> runs) {
        if (!piece.isEmpty()) {
            runs.add(new Run.Text(piece.toString()));
            piece.setLength(0);
        }
    }

    /** This text and another one behind it, whose codes get numbers of their own. */
    public SegmentText followedBy(SegmentText other, String between) {
        return InlineText.encode(
                InlineText.concat(
                        List.of(
                                InlineText.decode(this),
                                List.of(Node.text(between, List.of())),
                                InlineText.decode(other))));
    }

    /** The words alone: marks left out, a hard break as a space. */
    public String plain() {
        if (codes.isEmpty()) {
            return text;
        }
        var plain = new StringBuilder();
        int next = 0;
        for (char c : text.toCharArray()) {
            if (c == CODE) {
                plain.append(codes.get(next++).plain());
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * What makes two sentences the same text: the words with white space folded, whatever the
     * marks.
     */
    public String wordKey() {
        return SPACES.matcher(plain()).replaceAll(" ").strip();
    }

    /** What makes two sentences the same with their marks: words and the names of the codes. */
    public String exactKey() {
        var key = new StringBuilder();
        int next = 0;
        for (char c : text.toCharArray()) {
            if (c == CODE) {
                var code = codes.get(next++);
                key.append(CODE).append(code.kind().ordinal()).append(code.label()).append(CODE);
            } else {
                key.append(c);
            }
        }
        return SPACES.matcher(key).replaceAll(" ").strip();
    }

    /** Whether it says nothing. */
    public boolean isBlank() {
        return plain().isBlank();
    }

    private Map<String, InlineCode> byId() {
        var known = new LinkedHashMap<String, InlineCode>();
        codes.forEach(code -> known.put(code.id(), code));
        return known;
    }
}
