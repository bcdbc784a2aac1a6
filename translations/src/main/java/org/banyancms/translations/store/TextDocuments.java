package org.banyancms.translations.store;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;
import org.bson.Document;

/**
 * Coded texts as documents: a list of texts and codes, so that the stored form has no private-use
 * characters.
 */
final class TextDocuments {

    private TextDocuments() {}

    static List<Document> write(SegmentText text) {
        var runs = new ArrayList<Document>();
        int from = 0;
        int next = 0;
        var characters = text.text();
        for (int at = characters.indexOf(SegmentText.CODE);
                at >= 0;
                at = characters.indexOf(SegmentText.CODE, from)) {
            addText(characters.substring(from, at), runs);
            runs.add(write(text.codes().get(next++)));
            from = at + 1;
        }
        addText(characters.substring(from), runs);
        return runs;
    }

    private static void addText(String text, List<Document> runs) {
        if (!text.isEmpty()) {
            runs.add(new Document("t", text));
        }
    }

    private static Document write(InlineCode code) {
        return new Document("c", code.id())
                .append("kind", code.kind().name())
                .append("label", code.label())
                .append("attrs", Trees.document(code.attrs()))
                .append("optional", code.optional());
    }

    static SegmentText read(List<Document> runs) {
        var text = new StringBuilder();
        var codes = new ArrayList<InlineCode>();
        for (Document run : runs) {
            var piece = run.getString("t");
            if (piece == null) {
                text.append(SegmentText.CODE);
                codes.add(code(run));
            } else {
                text.append(piece);
            }
        }
        return new SegmentText(text.toString(), codes);
    }

    private static InlineCode code(Document run) {
        return new InlineCode(
                Trees.text(run, "c"),
                InlineCode.Kind.valueOf(Trees.text(run, "kind")),
                Trees.text(run, "label"),
                Trees.fields(run.get("attrs", Document.class)).values(),
                run.getBoolean("optional", false));
    }
}
