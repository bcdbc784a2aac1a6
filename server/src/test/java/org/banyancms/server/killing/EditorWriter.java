package org.banyancms.server.killing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import org.banyancms.server.killing.Ledger.Note.Kind;
import org.banyancms.server.outside.Caller.Answer;

/** Begins entries, writes them several times over, each on top of the last, and submits them. */
final class EditorWriter extends Writer {
    private static final int MOST_EDITS = 4;

    private final String name;
    private final Random random;
    private final BlockingQueue<String> submitted;
    private int count;
    private String entry = "";
    private int editsLeft;

    EditorWriter(String name, Random random, BlockingQueue<String> submitted) {
        this.name = name;
        this.random = random;
        this.submitted = submitted;
    }

    @Override
    boolean work() {
        if (entry.isEmpty()) {
            begin();
        }
        var seen = server().get(vietnamese(entry));
        while (editsLeft > 0) {
            seen = edit(seen);
            editsLeft--;
        }
        submit();
        return true;
    }

    private void begin() {
        var source =
                Map.of(
                        "id",
                        "s1",
                        "class",
                        "OFFICIAL_CENTRAL",
                        "issuer",
                        "Thủ tướng Chính phủ",
                        "title",
                        "Quyết định",
                        "number",
                        "548/QĐ-TTg",
                        "date",
                        "2012-05-10");
        var body =
                Map.of(
                        "type",
                        "article",
                        "owner",
                        Office.UNIT,
                        "topics",
                        List.of("tourism"),
                        "fields",
                        Map.of("sources", List.of(source)));
        var answer = server().post("/api/v1/manage/entries", body).expect(201);
        var id = member(answer, "id");
        acknowledged(Kind.ENTRY, Map.of("entry", id));
        editsLeft = 1 + random.nextInt(MOST_EDITS);
        entry = id;
    }

    /** Writes on top of what was seen: nothing yet, or a revision. */
    private Answer edit(Answer seen) {
        boolean first = seen.status() == 404;
        var condition = first ? Map.of("If-None-Match", "*") : Map.of("If-Match", seen.etag());
        var title = "Tin của " + name + " " + Letters.of(count++);
        var text = "Câu mở đầu của bài. " + title + ".\n\nĐoạn sau kể tiếp. ";
        var fields =
                Map.of(
                        "title",
                        title,
                        "summary",
                        "Tóm tắt.",
                        "body",
                        text + "Chữ thêm. ".repeat(random.nextInt(8)));
        asked(Kind.VARIANT, Map.of("entry", entry, "title", title));
        var answer =
                server().put(
                                vietnamese(entry),
                                condition,
                                Map.of("fields", fields, "bodyFormat", "text/markdown"))
                        .expect(first ? 201 : 200);
        var told = answer.json();
        acknowledged(
                Kind.VARIANT,
                Map.of(
                        "entry",
                        entry,
                        "title",
                        title,
                        "revision",
                        told.get("revision").asLong(),
                        "hash",
                        told.get("contentHash").stringValue()));
        return answer;
    }

    private void submit() {
        server().post(vietnamese(entry) + "/transitions", Map.of("to", "in_review")).expect(200);
        acknowledged(Kind.SUBMITTED, Map.of("entry", entry));
        submitted.add(entry);
        entry = "";
    }
}
