package org.banyancms.server.killing;

import java.util.List;
import java.util.Map;
import org.banyancms.server.killing.Ledger.Note.Kind;

/**
 * Claims what waits for English, saves sentence after sentence, and submits. After a kill it goes
 * on with the job it held.
 */
final class TranslatingWriter extends Writer {
    private static final String JOBS = "/api/v1/translations/jobs";

    private String job = "";
    private int count;

    @Override
    boolean work() {
        if (job.isEmpty()) {
            var waiting =
                    server().get(JOBS + "?locale=en&state=OPEN").expect(200).json().get("data");
            if (waiting.isEmpty()) {
                return false;
            }
            job = waiting.get(0).get("id").stringValue();
        }
        translate(JOBS + "/" + job);
        job = "";
        return true;
    }

    private void translate(String path) {
        var known = member(server().get(path).expect(200), "state");
        if (!known.equals("OPEN") && !known.equals("CLAIMED")) {
            return; // the submission that was cut off had come so far
        }
        var claimed = server().post(path + "/claim", "").expect(200);
        long fence = claimed.json().get("fence").asLong();
        acknowledged(Kind.CLAIMED, Map.of("job", job, "fence", fence));
        for (var segment : server().get(path + "/segments").expect(200).json().get("data")) {
            if (!segment.get("state").stringValue().equals("TRANSLATED")) {
                save(path, segment.get("id").stringValue(), fence);
            }
        }
        server().post(path + "/submit", Map.of("fence", fence)).expect(200);
        acknowledged(Kind.DELIVERED, Map.of("job", job));
    }

    private void save(String path, String segment, long fence) {
        var words = "Words " + Letters.of(count++) + ".";
        asked(Kind.SEGMENT, Map.of("job", job, "segment", segment, "words", words));
        var target = List.of(Map.of("t", words));
        server().patch(
                        path + "/segments/" + segment,
                        Map.of(),
                        Map.of("target", target, "fence", fence))
                .expect(200);
        acknowledged(Kind.SEGMENT, Map.of("job", job, "segment", segment, "words", words));
    }
}
