package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.server.outside.Patience.eventually;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The part of the list of {@link PromisesTest} that is about translators. */
@DisplayName("Nobody will have to write that of translations")
class TranslationPromisesTest extends RunningServer {
    private static final String JOBS = "/api/v1/translations/jobs";
    private static final String TRANSLATOR = "gate-minh";
    private static final String CHIEF = "gate-phuong";
    private static final Map<String, String> WORDS =
            Map.of("Một đoạn.", "한 문단.", "Hai đoạn.", "두 문단.", "Dân ca", "민요", "Ba đoạn.", "세 문단.");
    private static boolean ruled;
    private Office office;
    private String entry = "";
    private String job = "";

    @BeforeEach
    void translated() {
        office = new Office(this);
        office.newsroom().hire(TRANSLATOR, "TRANSLATOR", "ko");
        office.newsroom().hire("gate-kim", "LANG_REVIEWER", "ko");
        office.newsroom().hire(CHIEF, "COORDINATOR");
        rule();
        entry = office.entry("");
        topic();
        save("", "Một đoạn. Hai đoạn.");
        office.approve(entry, "vi");
        eventually("a job", () -> jobs().size() == 1);
        job = JOBS + "/" + jobs().get(0).path("id").asString();
        work();
        var signed = office.post("gate-kim", job + "/approve", "{}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    private void rule() {
        if (!ruled) {
            var rule =
                    "{\"name\": \"gate\", \"topics\": [\"people\"], \"locales\": [\"ko\"], \"priority\": 1, \"dueHours\": 24}";
            assertThat(office.post(CHIEF, "/api/v1/translations/demand-rules", rule).statusCode())
                    .isEqualTo(201);
            ruled = true;
        }
    }

    private void topic() {
        var tag = office.get(Office.EDITOR, entry).headers().firstValue("ETag").orElseThrow();
        var change = office.as(Office.EDITOR, entry).header("If-Match", tag);
        var changed = send(json(change, "PATCH", "{\"topics\": [\"people\"]}"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private void save(String revision, String body) {
        var request = office.as(Office.EDITOR, entry + "/locales/vi");
        var conditional =
                revision.isEmpty()
                        ? request.header("If-None-Match", "*")
                        : request.header("If-Match", "\"" + revision + "\"");
        var text =
                "{\"bodyFormat\": \"text/markdown\", \"fields\": {\"title\": \"Dân ca\", \"summary\": \"Dân ca\", \"body\": \"%s\"}}"
                        .formatted(body);
        assertThat(send(json(conditional, "PUT", text)).statusCode()).isIn(200, 201);
    }

    private JsonNode jobs() {
        var id = entry.substring(entry.lastIndexOf('/') + 1);
        return office.tree(office.get(CHIEF, JOBS + "?entry=" + id + "&locale=ko")).path("data");
    }

    private JsonNode segments() {
        return office.tree(office.get(CHIEF, job + "/segments")).path("data");
    }

    private static String words(JsonNode runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.path("t").asString("")));
        return text.toString();
    }

    private void work() {
        var fence = office.tree(office.post(TRANSLATOR, job + "/claim", "")).path("fence").asLong();
        for (var segment : segments()) {
            var korean = WORDS.get(words(segment.path("source")).strip());
            var body = "{\"target\": [{\"t\": \"%s\"}], \"fence\": %d}".formatted(korean, fence);
            var path = job + "/segments/" + segment.path("id").asString();
            var saved = send(json(office.as(TRANSLATOR, path), "PATCH", body));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        }
        var sent = office.post(TRANSLATOR, job + "/submit", "{\"fence\": %d}".formatted(fence));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }

    /** What each segment says in Korean and how it stands, by its source. */
    private Map<String, String> korean() {
        var found = new TreeMap<String, String>();
        for (var segment : segments()) {
            found.put(
                    words(segment.path("source")).strip(),
                    segment.path("state").asString() + " " + words(segment.path("target")));
        }
        return new LinkedHashMap<>(found);
    }

    private String variant() {
        var korean = office.tree(office.get(Office.EDITOR, entry + "/locales/ko"));
        return korean.path("revision")
                + " "
                + korean.path("stage")
                + " "
                + korean.path("fields")
                + korean.path("signOffs");
    }

    private void sourceChanges() {
        save("1", "Một đoạn. Ba đoạn.");
        office.approve(entry, "vi");
        eventually("the change reaches the translators", () -> korean().containsKey("Ba đoạn."));
    }

    @Test
    @DisplayName("4. nobody tells the translator that the source has moved")
    void told() {
        sourceChanges();

        assertThat(jobs().get(0).path("state").asString()).isEqualTo("OPEN");
        for (var segment : segments()) {
            boolean moved = words(segment.path("source")).strip().equals("Ba đoạn.");
            assertThat(segment.path("stale").isObject()).as("%s", segment).isEqualTo(moved);
            if (moved) {
                assertThat(words(segment.path("stale").path("source"))).contains("Hai đoạn.");
                assertThat(segment.path("stale").path("severity").asString()).isEqualTo("major");
            }
        }
    }

    @Test
    @DisplayName("5. translations are called outdated although no text has changed")
    void falseAlarms() {
        var before = korean();
        var text = variant();
        office.post(Office.EDITOR, entry + "/locales/vi/transitions", "{\"to\": \"draft\"}");
        office.write(Office.EDITOR, entry, "en", "", "Folk songs");
        save("1", "Một đoạn.  Hai đoạn.");
        office.approve(entry, "vi");
        office.approve(entry, "en");

        var source = office.tree(office.get(Office.EDITOR, entry + "/locales/vi"));
        assertThat(source.path("stage").asString()).isEqualTo("approved");
        assertThat(korean()).isEqualTo(before);
        assertThat(segments()).allMatch(segment -> segment.path("stale").isNull());
        assertThat(variant()).isEqualTo(text);
    }

    @Test
    @DisplayName("6. taking in the source again destroys what a person has translated")
    void keptByHand() {
        var before = korean();
        var text = variant();

        sourceChanges();

        assertThat(variant()).as("what was approved stands until the new one is").isEqualTo(text);
        var after = korean();
        assertThat(after.get("Một đoạn.")).isEqualTo(before.get("Một đoạn."));
        assertThat(after.get("Dân ca")).isEqualTo(before.get("Dân ca"));
        assertThat(after.get("Ba đoạn.")).as("the old words are the start").contains("두 문단.");
    }
}
