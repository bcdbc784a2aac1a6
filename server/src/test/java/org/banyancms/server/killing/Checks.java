package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.server.killing.Expected.Job;
import org.banyancms.server.killing.Expected.Story;
import org.banyancms.server.outside.Caller;
import org.banyancms.server.outside.Patience;
import tools.jackson.databind.JsonNode;

/** Looks over HTTP for everything that was promised. */
final class Checks {
    private static final String JOBS = "/api/v1/translations/jobs";

    private final Office office;
    private final Expected expected;

    Checks(Office office, Expected expected) {
        this.office = office;
        this.expected = expected;
    }

    /** Looks for what was promised under these identities. */
    void of(Collection<String> identities) {
        var editor = office.as("archivist");
        for (var identity : identities) {
            var story = expected.stories.get(identity);
            if (story != null) {
                story(editor, identity, story);
            } else if (expected.uploads.containsKey(identity)) {
                upload(editor, identity, expected.uploads.get(identity));
            } else {
                job(identity, expected.jobs.get(identity));
            }
        }
    }

    private void story(Caller editor, String entry, Story story) {
        editor.get(Writer.ENTRIES + entry).expect(200);
        var answer = editor.get(Writer.vietnamese(entry));
        if (answer.status() == 404) {
            assertThat(story.revision).as("revision of %s, which is gone", entry).isZero();
            return;
        }
        var found = answer.expect(200).json();
        long revision = found.get("revision").asLong();
        var title = found.get("fields").get("title").stringValue();
        if (revision == story.revision) {
            assertThat(title).as("title of %s", entry).isEqualTo(story.title);
            assertThat(found.get("contentHash").stringValue())
                    .as("content of %s", entry)
                    .isEqualTo(story.hash);
        } else {
            assertThat(revision).as("revision of %s", entry).isEqualTo(story.revision + 1);
            assertThat(title).as("unacknowledged title of %s", entry).isEqualTo(story.askedTitle);
        }
        if (story.submitted) {
            assertThat(found.get("stage").stringValue())
                    .as("stage of %s", entry)
                    .isNotEqualTo("draft");
        }
        signOffs(entry, story, found.get("signOffs"));
        Patience.eventually(
                "each revision of " + entry + " is kept",
                () ->
                        editor.get(Writer.vietnamese(entry) + "/revisions")
                                        .expect(200)
                                        .json()
                                        .get("data")
                                        .size()
                                == revision);
    }

    private void signOffs(String entry, Story story, JsonNode found) {
        for (var promised : story.signOffs) {
            var standing = new ArrayList<JsonNode>();
            for (var word : found) {
                if (word.get("kind").stringValue().equals(promised.text("kind"))
                        && word.get("by").stringValue().equals(promised.text("by"))
                        && word.get("contentHash").stringValue().equals(promised.text("hash"))
                        && word.get("verdict").stringValue().equals("approved")
                        && word.get("valid").asBoolean()) {
                    standing.add(word);
                }
            }
            assertThat(standing).as("%s of %s in %s", promised, entry, found).isNotEmpty();
            if (promised.text("kind").equals("approval")) {
                Patience.eventually(
                        "the approval of " + entry + " asks once for English",
                        () -> jobsOf(entry).size() == 1);
            }
        }
    }

    private JsonNode jobsOf(String entry) {
        return office.as("coordinator")
                .get(JOBS + "?locale=en&entry=" + entry)
                .expect(200)
                .json()
                .get("data");
    }

    private static void upload(Caller editor, String asset, String sha256) {
        var found = editor.get("/api/v1/media/assets/" + asset).expect(200).json();
        assertThat(found.get("sha256").stringValue()).isEqualTo(sha256);
        var bytes = editor.get(found.get("originalUrl").stringValue()).expect(200).bytes();
        assertThat(PhotoWriter.sha256(bytes)).as("bytes of %s", asset).isEqualTo(sha256);
    }

    private void job(String id, Job job) {
        var coordinator = office.as("coordinator");
        var found = coordinator.get(JOBS + "/" + id).expect(200).json();
        if (job.delivered) {
            assertThat(found.get("state").stringValue())
                    .as("state of job %s", id)
                    .isNotIn("OPEN", "CLAIMED");
        }
        var segments = coordinator.get(JOBS + "/" + id + "/segments").expect(200).json();
        for (var segment : segments.get("data")) {
            var name = segment.get("id").stringValue();
            var words = job.words.get(name);
            if (words != null) {
                assertThat(segment.get("target").get(0).get("t").stringValue())
                        .as("segment %s of job %s", name, id)
                        .isIn(words, job.askedWords.get(name));
            }
        }
    }

    /** What must hold whatever was written. */
    void ofTheWhole(long head, int live) {
        var auditor = office.as("auditor");
        var audit = auditor.get("/api/v1/manage/audit/verify").expect(200);
        assertThat(audit.json().get("intact").asBoolean()).as(audit.text()).isTrue();
        var found =
                office.anybody()
                        .get(
                                "/api/v1/delivery/entries?locale=vi&count=true&page[size]=1&atLeast="
                                                .replace("[", "%5B")
                                                .replace("]", "%5D")
                                        + head)
                        .expect(200)
                        .json()
                        .get("meta");
        assertThat(found.get("total").asInt()).as("entries that the search finds").isEqualTo(live);
        Patience.eventually(
                "everything is up",
                () -> {
                    var health = auditor.get("/actuator/health").expect(200).json();
                    return health.get("status").stringValue().equals("UP");
                });
    }

    /** Every batch, acknowledged or not, is public as a whole or not at all. */
    void ofBatches(Collection<Set<String>> batches) {
        for (var batch : batches) {
            var seen = new HashSet<Integer>();
            for (var entry : batch) {
                var path = "/api/v1/delivery/entries/" + entry + "?locale=vi";
                var answer = office.anybody().get(path);
                seen.add(answer.status());
                if (answer.status() == 200) {
                    assertThat(answer.json().get("data").get("fields").get("title").stringValue())
                            .isEqualTo(expected.stories.get(entry).title);
                }
            }
            assertThat(seen).as("statuses of %s", batch).hasSize(1);
            boolean acknowledged = expected.batches.containsValue(batch);
            assertThat(List.copyOf(seen))
                    .as("statuses of %s", batch)
                    .isSubsetOf(acknowledged ? List.of(200) : List.of(200, 404));
        }
    }

    /** Identities of everything that was ever promised. */
    Set<String> all() {
        var all = new HashSet<>(expected.stories.keySet());
        all.addAll(expected.uploads.keySet());
        all.addAll(expected.jobs.keySet());
        return all;
    }

    /** Every asset that the server names: identity and digest. */
    Map<String, String> assets() {
        var assets = new java.util.HashMap<String, String>();
        var path = "/api/v1/media/assets?page%5Bsize%5D=100";
        for (var next = path; !next.isEmpty(); ) {
            var page = office.as("archivist").get(next).expect(200).json();
            page.get("data")
                    .forEach(asset ->
                            assets.put(
                                    asset.get("id").stringValue(),
                                    asset.get("sha256").stringValue()));
            var link = page.get("links").get("next");
            next = link == null || link.isNull() ? "" : link.stringValue();
        }
        return assets;
    }
}
