package org.banyancms.server.killing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.banyancms.server.killing.Ledger.Note.Kind;

/** Signs for what comes in, and passes it on. What a kill cuts off is signed for again. */
final class SigningWriter extends Writer {
    private static final Map<String, String> NOTHING_SECRET =
            Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");

    private final String kind;
    private final String name;
    private final BlockingQueue<String> in;
    private final BlockingQueue<String> out;

    SigningWriter(String kind, String name, BlockingQueue<String> in, BlockingQueue<String> out) {
        this.kind = kind;
        this.name = name;
        this.in = in;
        this.out = out;
    }

    @Override
    boolean work() {
        var entry = in.peek();
        if (entry == null) {
            return false;
        }
        var word = new HashMap<String, Object>(Map.of("kind", kind, "verdict", "approved"));
        if (kind.equals("secrecy")) {
            word.put("answers", NOTHING_SECRET);
        }
        var answer = server().post(vietnamese(entry) + "/sign-offs", word).expect(200);
        acknowledged(
                Kind.SIGNED,
                Map.of(
                        "entry",
                        entry,
                        "kind",
                        kind,
                        "by",
                        name,
                        "hash",
                        member(answer, "contentHash")));
        in.remove();
        out.add(entry);
        return true;
    }
}
