package org.banyancms.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banyancms.server.outside.RunningBanyan;

/**
 * How long publishing one language takes, as more types are declared and as the entry has more
 * languages: {@code PublishBenchmark FOLDER [publications for each point]}. Durable, over HTTP,
 * with every gate and every built-in channel at work; the answer comes when the version is live.
 */
final class PublishBenchmark {
    private static final String[] LOCALES =
            ("en,zh-Hans,ko,ja,lo,fr,th,km,ru,de,es,it,pt,id,ms,ar,hi,tr,pl,nl,sv,da,fi,nb,cs,sk,hu,ro,bg,"
                            + "el,uk,he,fa,ur,bn,ta,te,my,mn,kk,uz,az,ka,hy,sr,hr,sl,lt,lv,et")
                    .split(",");
    private static final int WARMUP = 40;

    private final RunningBanyan banyan;
    private final int publications;

    private PublishBenchmark(RunningBanyan banyan, int publications) {
        this.banyan = banyan;
        this.publications = publications;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int publications = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (var banyan = RunningBanyan.start(folder)) {
            new PublishBenchmark(banyan, publications).run();
        }
    }

    private void run() {
        int shipped = declared();
        publishOften(story(24), WARMUP);
        System.out.println("types  languages  p50 ms  p95 ms  longest ms");
        for (int locales : new int[] {1, 8, 25, 50}) {
            point(shipped, locales);
        }
        for (int types : new int[] {30, 100}) {
            declare(types);
            for (int locales : new int[] {1, 8, 25, 50}) {
                point(types, locales);
            }
        }
    }

    private void point(int types, int locales) {
        var millis = publishOften(story(locales - 1), publications);
        Arrays.sort(millis);
        System.out.printf(
                "%5d %10d %7.1f %7.1f %11.1f%n",
                types,
                locales,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1]);
    }

    private int declared() {
        return banyan.as("coordinator")
                .get("/api/v1/manage/types")
                .expect(200)
                .json()
                .get("data")
                .size();
    }

    private void declare(int wanted) {
        for (int i = declared(); i < wanted; i++) {
            var fields =
                    List.of(
                            field("title", "text", "Tiêu đề", "Title"),
                            field("summary", "text", "Tóm tắt", "Summary"),
                            field("body", "richText", "Nội dung", "Body"));
            var names = labels("Loại " + i, "Type " + i);
            var type =
                    Map.of(
                            "name",
                            "measured" + i,
                            "labels",
                            names,
                            "schemaOrg",
                            "Article",
                            "fields",
                            fields);
            banyan.as("coordinator").post("/api/v1/manage/types", type).expect(201);
        }
    }

    private static Map<String, Object> field(
            String name, String kind, String vietnamese, String english) {
        return Map.of(
                "name",
                name,
                "kind",
                kind,
                "localised",
                true,
                "labels",
                labels(vietnamese, english));
    }

    private static Map<String, String> labels(String vietnamese, String english) {
        return Map.of("vi", vietnamese, "en", english);
    }

    /** A story in Vietnamese and so many languages more; the address of its Vietnamese text. */
    private String story(int others) {
        var source = Map.of("id", "s1", "class", "OFFICIAL_CENTRAL", "issuer", "Thủ tướng");
        var beginning =
                Map.of(
                        "type",
                        "article",
                        "owner",
                        "SVHTTDL",
                        "topics",
                        List.of("tourism"),
                        "fields",
                        Map.of("sources", List.of(source)));
        var made =
                banyan.as("editor2").post("/api/v1/manage/entries", beginning).expect(201).json();
        var entry = "/api/v1/manage/entries/" + made.get("id").stringValue() + "/locales/";
        for (var locale : Arrays.asList(LOCALES).subList(0, others)) {
            write(entry + locale, "0");
        }
        write(entry + "vi", "0");
        return entry + "vi";
    }

    private void write(String text, String what) {
        var seen = banyan.as("editor2").get(text);
        boolean first = seen.status() == 404;
        var condition = first ? Map.of("If-None-Match", "*") : Map.of("If-Match", seen.etag());
        var words = "Đoạn văn kể về lễ hội Thành Tuyên và những chiếc đèn. ".repeat(12);
        var fields =
                Map.of(
                        "title",
                        "Lễ hội " + text.hashCode(),
                        "summary",
                        "Tóm tắt.",
                        "body",
                        ("Lần " + what + ". " + words + "\n\n").repeat(5));
        banyan.as("editor2")
                .put(text, condition, Map.of("fields", fields, "bodyFormat", "text/markdown"))
                .expect(first ? 201 : 200);
    }

    private double[] publishOften(String text, int times) {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            write(text, "số " + i);
            approve(text);
            long before = System.nanoTime();
            banyan.as("publisher").post(text + "/publish", Map.of()).expect(200);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        return millis;
    }

    private void approve(String text) {
        banyan.as("editor2").post(text + "/transitions", Map.of("to", "in_review")).expect(200);
        var none =
                Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");
        var secrecy = Map.of("kind", "secrecy", "verdict", "approved", "answers", none);
        banyan.as("secrecy").post(text + "/sign-offs", secrecy).expect(200);
        var approval = Map.of("kind", "approval", "verdict", "approved");
        banyan.as("approver").post(text + "/sign-offs", approval).expect(200);
    }
}
