package org.banyancms.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.server.outside.RunningBanyan;
import tools.jackson.databind.JsonNode;

/** What the people of the story do, each over HTTP as themselves. */
final class Desk {
    private static final String MANAGE = "/api/v1/manage/entries/";
    private static final String JOBS = "/api/v1/translations/jobs";
    private static final Map<String, String> NEW = Map.of("If-None-Match", "*");

    private final RunningBanyan banyan;

    Desk(RunningBanyan banyan) {
        this.banyan = banyan;
    }

    /** A picture with alternative texts in Vietnamese and English and its rights filled in. */
    String picture(Path photo, String vietnamese, String english) throws Exception {
        var uploaded =
                banyan.as("editor")
                        .upload("/api/v1/media/assets", photo, Map.of("standIn", "true"))
                        .expect(201)
                        .json();
        var id = uploaded.get("id").stringValue();
        assertThat(uploaded.get("mediaType").stringValue()).isEqualTo("image/jpeg");
        assertThat(uploaded.get("metadata").get("creator").stringValue())
                .isEqualTo("Aitzol Berasategi");
        assertThat(uploaded.get("metadata").get("licence").stringValue()).isEqualTo("CC-BY-4.0");
        var path = "/api/v1/media/assets/" + id;
        describe(path, "vi", vietnamese);
        describe(path, "en", english);
        var seen = banyan.as("rights").get(path).expect(200);
        var rights = new LinkedHashMap<String, Object>();
        rights.put("holder", "Aitzol Berasategi");
        rights.put("licence", "CC-BY-4.0");
        rights.put("licenceUrl", "https://creativecommons.org/licenses/by/4.0/");
        rights.put("usageClass", "commercial");
        rights.put("territory", "worldwide");
        rights.put("alterationAllowed", true);
        rights.put("credit", "Aitzol Berasategi");
        banyan.as("rights")
                .put(path + "/rights", Map.of("If-Match", seen.etag()), rights)
                .expect(200);
        var shown = banyan.as("editor").get(path).expect(200);
        banyan.as("editor")
                .patch(path, Map.of("If-Match", shown.etag()), Map.of("depicted", "nobody"))
                .expect(200);
        return id;
    }

    private void describe(String path, String locale, String alt) {
        var seen = banyan.as("editor").get(path).expect(200);
        banyan.as("editor")
                .put(
                        path + "/locales/" + locale,
                        Map.of("If-Match", seen.etag()),
                        Map.of("alt", alt))
                .expect(200);
    }

    /** Begins the article and writes it in Vietnamese. */
    String draft(String cover, String inline) {
        var source =
                Map.of(
                        "id",
                        "s1",
                        "class",
                        "OFFICIAL_CENTRAL",
                        "issuer",
                        "Thủ tướng Chính phủ",
                        "title",
                        "Quyết định xếp hạng",
                        "number",
                        "548/QĐ-TTg",
                        "date",
                        "2012-05-10");
        var fact =
                Map.of(
                        "id",
                        "f1",
                        "label",
                        Map.of("vi", "Diện tích", "en", "Area"),
                        "value",
                        4187.3,
                        "unit",
                        "ha",
                        "asOf",
                        "2012-05-10",
                        "sources",
                        List.of("s1"));
        var body =
                Map.of(
                        "type",
                        "article",
                        "owner",
                        "SVHTTDL",
                        "topics",
                        List.of("history-heritage", "tourism"),
                        "fields",
                        Map.of("cover", cover, "sources", List.of(source), "facts", List.of(fact)));
        var id =
                banyan.as("editor")
                        .post("/api/v1/manage/entries", body)
                        .expect(201)
                        .json()
                        .get("id")
                        .stringValue();
        write(id, NEW, Phrases.body(inline), 201);
        return id;
    }

    /** Writes the Vietnamese variant. */
    void write(String id, Map<String, String> condition, String markdown, int expected) {
        var fields = Map.of("title", Phrases.TITLE, "summary", Phrases.SUMMARY, "body", markdown);
        banyan.as("editor")
                .put(
                        MANAGE + id + "/locales/vi",
                        condition,
                        Map.of("fields", fields, "bodyFormat", "text/markdown"))
                .expect(expected);
    }

    /** Review, secrecy and approval of the Vietnamese variant. */
    void approve(String id) {
        var vi = MANAGE + id + "/locales/vi";
        banyan.as("editor").post(vi + "/transitions", Map.of("to", "in_review")).expect(200);
        banyan.as("editor")
                .post(vi + "/sign-offs", Map.of("kind", "approval", "verdict", "approved"))
                .expect(403);
        var none =
                Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");
        banyan.as("secrecy")
                .post(
                        vi + "/sign-offs",
                        Map.of("kind", "secrecy", "verdict", "approved", "answers", none))
                .expect(200);
        var approved =
                banyan.as("approver")
                        .post(vi + "/sign-offs", Map.of("kind", "approval", "verdict", "approved"))
                        .expect(200)
                        .json();
        assertThat(approved.get("stage").stringValue()).isEqualTo("approved");
    }

    /** The job of an entry in a language. */
    JsonNode job(String entry, String locale) {
        var found =
                banyan.as("coordinator")
                        .get(JOBS + "?entry=" + entry + "&locale=" + locale)
                        .expect(200)
                        .json()
                        .get("data");
        assertThat(found.size()).as("jobs of %s in %s", entry, locale).isEqualTo(1);
        return found.get(0);
    }

    /** Claims a job, translates what waits, submits. */
    void translate(String job, String translator, String locale) {
        var path = JOBS + "/" + job;
        long fence =
                banyan.as(translator)
                        .post(path + "/claim", "")
                        .expect(200)
                        .json()
                        .get("fence")
                        .asLong();
        for (var segment : segments(job)) {
            if (!segment.get("state").stringValue().equalsIgnoreCase("translated")) {
                var target =
                        runs(
                                Phrases.in(locale, marked(segment.get("source"))),
                                segment.get("source"));
                save(job, segment.get("id").stringValue(), translator, target, fence);
            }
        }
        banyan.as(translator).post(path + "/submit", Map.of("fence", fence)).expect(200);
    }

    void save(String job, String segment, String translator, Object target, long fence) {
        banyan.as(translator)
                .patch(
                        JOBS + "/" + job + "/segments/" + segment,
                        Map.of(),
                        Map.of("target", target, "fence", fence))
                .expect(200);
    }

    JsonNode segments(String job) {
        return banyan.as("coordinator")
                .get(JOBS + "/" + job + "/segments")
                .expect(200)
                .json()
                .get("data");
    }

    /**
     * The text of runs with {@code <1>} for each code that opens and {@code </1>} for each that
     * closes.
     */
    static String marked(JsonNode runs) {
        var text = new StringBuilder();
        for (var run : runs) {
            if (run.hasNonNull("t")) {
                text.append(run.get("t").stringValue());
            } else {
                text.append(run.get("kind").stringValue().equals("open") ? "<1>" : "</1>");
            }
        }
        return text.toString();
    }

    /** Words and codes as runs; the codes are those of the source, in its order. */
    private static List<Map<String, Object>> runs(String marked, JsonNode source) {
        var codes = new ArrayList<String>();
        source.forEach(run -> {
            if (run.hasNonNull("c")) {
                codes.add(run.get("c").stringValue());
            }
        });
        var runs = new ArrayList<Map<String, Object>>();
        for (var part : marked.split("(?=</?1>)|(?<=<1>)|(?<=</1>)")) {
            if (part.equals("<1>") || part.equals("</1>")) {
                runs.add(Map.of("c", codes.removeFirst()));
            } else if (!part.isEmpty()) {
                runs.add(Map.of("t", part));
            }
        }
        return runs;
    }

    /** Launches a release of these languages; gives its sequence. */
    long release(String id, String action, String... locales) {
        var items =
                java.util.Arrays.stream(locales)
                        .map(locale -> Map.of("entry", id, "locale", locale, "action", action))
                        .toList();
        var release =
                banyan.as("publisher")
                        .post(
                                "/api/v1/manage/releases",
                                Map.of("name", action + " " + id, "items", items))
                        .expect(201)
                        .json();
        var path = "/api/v1/manage/releases/" + release.get("id").stringValue();
        var check = banyan.as("publisher").post(path + "/check", "").expect(200);
        assertThat(check.json().get("ready").asBoolean()).as("%s", check.text()).isTrue();
        return banyan.as("publisher")
                .post(path + "/launch", "")
                .expect(200)
                .json()
                .get("sequence")
                .asLong();
    }
}
