package org.banyancms.media.importing.encoding;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Brings the texts of one document into Unicode, and remembers what they were in. */
public final class LegacyText {
    private static final Pattern HYPHEN = Pattern.compile("\\u00AD");

    private final Set<LegacyEncoding> byFont = EnumSet.noneOf(LegacyEncoding.class);
    private final Set<LegacyEncoding> byWords = EnumSet.noneOf(LegacyEncoding.class);

    /** The text of a run in Unicode. */
    public String run(String text, String font) {
        var encoding = LegacyEncoding.ofFont(font);
        if (encoding.isEmpty()) {
            return text;
        }
        byFont.add(encoding.get());
        return encoding.get().decode(text, font);
    }

    /** Judges what no font told, and brings it into Unicode; soft hyphens go. */
    public void judge(Element body) {
        var encoding = EncodingJudge.judge(body.wholeText());
        encoding.ifPresent(byWords::add);
        body.nodeStream(TextNode.class)
                .forEach(node -> {
                    var text = node.getWholeText();
                    var decoded =
                            encoding.filter(_ -> EncodingJudge.isLegacy(text))
                                    .map(each -> each.decode(text))
                                    .orElse(text);
                    node.text(HYPHEN.matcher(decoded).replaceAll(""));
                });
    }

    /** The encodings that fonts told. */
    public Set<LegacyEncoding> byFont() {
        return EnumSet.copyOf(byFont);
    }

    /** The encodings that the words told. */
    public Set<LegacyEncoding> byWords() {
        return EnumSet.copyOf(byWords);
    }
}
