package org.banyancms.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.server.outside.Patience;
import org.banyancms.server.outside.RunningBanyan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("One real story goes from a Vietnamese draft to a multilingual portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {
    private static final Path PHOTOS = Path.of("src/main/resources/demo/photos");
    private static final String[] LOCALES = {"vi", "en", "ko"};

    private RunningBanyan banyan;
    private Receiver newsroom;
    private Listener site;
    private String before = "";
    private Desk desk;
    private Path data;
    private String cover = "";
    private String inline = "";
    private String entry = "";
    private long sequence;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        banyan = RunningBanyan.start(data);
        newsroom = new Receiver();
        var all = followed("initial=true");
        before = all.get("token").stringValue();
        site = new Listener(banyan::base, all.get("sequence").asLong());
        desk = new Desk(banyan);
        var channel =
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        "Newsroom",
                        "url",
                        newsroom.url(),
                        "allowPrivateAddresses",
                        true,
                        "sandbox",
                        true);
        var made =
                banyan.as("publisher")
                        .post("/api/v1/publishing/channels", channel)
                        .expect(201)
                        .json();
        newsroom.secret(made.get("secret").stringValue());
    }

    @AfterAll
    void stop() {
        newsroom.close();
        site.close();
        banyan.close();
    }

    /**
     * The demo has the same photos under other bytes; these are made new, so that they are uploads
     * of their own.
     */
    private static Path copyOf(String name, Path folder) throws Exception {
        var bytes = Files.readAllBytes(PHOTOS.resolve(name));
        var note = "story".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var copy = new java.io.ByteArrayOutputStream();
        copy.write(bytes, 0, bytes.length - 2);
        copy.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (note.length + 2)});
        copy.write(note);
        copy.write(bytes, bytes.length - 2, 2);
        return Files.write(folder.resolve(name), copy.toByteArray());
    }

    @Test
    @Order(1)
    @DisplayName(
            "1. The editor uploads two photos: type, creator and licence are read from them, rights are filled in")
    void photos(@TempDir Path folder) throws Exception {
        cover =
                desk.picture(
                        copyOf("mountain-meadow.jpg", folder),
                        "Thảm cỏ xanh trước rừng thu",
                        "A green meadow before autumn trees");
        inline =
                desk.picture(
                        copyOf("forest-stream.jpg", folder),
                        "Con suối trong rừng",
                        "A stream in a forest");
    }

    @Test
    @Order(2)
    @DisplayName("2. The editor drafts in Vietnamese; secrecy and approver sign, never the author")
    void draft() {
        entry = desk.draft(cover, inline);
        var gates =
                banyan.as("editor")
                        .get("/api/v1/manage/entries/" + entry + "/locales/vi/gates?action=publish")
                        .expect(200)
                        .json();
        assertThat(gates.get("ready").asBoolean()).isFalse();
        assertThat(gates.get("findings").findValuesAsString("code")).contains("G03", "G04");
        desk.approve(entry);
        var open =
                banyan.as("editor")
                        .get("/api/v1/manage/entries/" + entry + "/locales/vi/gates?action=publish")
                        .expect(200);
        assertThat(open.json().get("ready").asBoolean()).as("%s", open.text()).isTrue();
    }

    @Test
    @Order(3)
    @DisplayName(
            "3. English is translated over the API, Korean in a file; another person approves; wrong numbers are refused")
    void translate() throws Exception {
        var english = desk.job(entry, "en").get("id").stringValue();
        desk.translate(english, "translator-en", "en");
        banyan.as("translator-en")
                .post("/api/v1/translations/jobs/" + english + "/approve", Map.of())
                .expect(403);
        banyan.as("reviewer-en")
                .post("/api/v1/translations/jobs/" + english + "/approve", Map.of())
                .expect(200);

        var korean = desk.job(entry, "ko").get("id").stringValue();
        var path = "/api/v1/translations/jobs/" + korean;
        banyan.as("translator-ko").post(path + "/claim", "").expect(200);
        var file =
                banyan.as("translator-ko")
                        .get(path + "/export?format=xliff-2.1")
                        .expect(200)
                        .bytes();
        var xliff = Map.of("Content-Type", "application/xliff+xml");

        var wrong =
                Xliff.translated(file, text -> Phrases.in("ko", text).replace("4,187.3", "41,873"));
        var refused =
                banyan.as("translator-ko").send("POST", path + "/import", xliff, wrong).expect(422);
        assertThat(refused.text()).contains("number");
        var lost = Xliff.translated(file, text -> Phrases.in("ko", text));
        var withoutCode =
                new String(lost, java.nio.charset.StandardCharsets.UTF_8)
                        .replaceAll("(<target[^>]*>[^<]*)<pc [^>]*>([^<]*)</pc>", "$1$2");
        banyan.as("translator-ko")
                .send(
                        "POST",
                        path + "/import",
                        xliff,
                        withoutCode.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(422);
        var bomb =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + new String(file, java.nio.charset.StandardCharsets.UTF_8)
                                .replaceFirst("<\\?xml[^>]*>", "");
        banyan.as("translator-ko")
                .send(
                        "POST",
                        path + "/import",
                        xliff,
                        bomb.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(400);

        banyan.as("translator-ko").send("POST", path + "/import", xliff, lost).expect(200);
        long fence =
                banyan.as("translator-ko")
                        .post(path + "/claim", "")
                        .expect(200)
                        .json()
                        .get("fence")
                        .asLong();
        banyan.as("translator-ko").post(path + "/submit", Map.of("fence", fence)).expect(200);
        banyan.as("reviewer-en").post(path + "/approve", Map.of()).expect(200);

        var body =
                banyan.as("editor")
                        .get("/api/v1/manage/entries/" + entry + "/locales/ko")
                        .expect(200)
                        .json();
        assertThat(body.get("fields").get("body").toString()).contains("떤짜오 정").contains("strong");
        assertThat(body.get("stage").stringValue()).isEqualTo("approved");
    }

    @Test
    @Order(4)
    @DisplayName(
            "4. All three languages become live at one sequence, each strictly by its own, and are found")
    void release() {
        sequence = desk.release(entry, "publish", LOCALES);
        for (var locale : LOCALES) {
            var live =
                    banyan.anybody()
                            .get("/api/v1/delivery/entries/" + entry + "?locale=" + locale)
                            .expect(200)
                            .json();
            assertThat(live.get("meta").get("sequence").asLong()).isEqualTo(sequence);
            var slug = live.get("data").get("slug").stringValue();
            banyan.anybody().get("/api/v1/delivery/by-slug/" + locale + "/" + slug).expect(200);
        }
        var french =
                banyan.anybody()
                        .get("/api/v1/delivery/entries/" + entry + "?locale=fr")
                        .expect(404)
                        .json();
        assertThat(french.get("availableLocales").toString()).contains("vi", "en", "ko");
        for (var words : List.of("tan%20trao", "T%C3%A2n%20Tr%C3%A0o")) {
            assertThat(found("q=" + words)).contains(entry);
        }
        assertThat(found("type=article&filter[topics]=history-heritage&sort=-publishedAt"))
                .contains(entry);
        assertThat(found("type=product")).doesNotContain(entry);
    }

    private Set<String> found(String query) {
        var answer =
                banyan.anybody()
                        .get(
                                "/api/v1/delivery/entries?locale=vi&page[size]=100&atLeast="
                                        + sequence
                                        + "&"
                                        + query)
                        .expect(200)
                        .json();
        var ids = new TreeSet<String>();
        answer.get("data").forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }

    @Test
    @Order(5)
    @DisplayName("5. Site, feeds, sitemap and webhook carry it, each verified by reading back")
    void channels() {
        Patience.eventually("every channel is verified", () -> verified("LIVE"));
        for (var locale : LOCALES) {
            var page = page(locale);
            assertThat(page)
                    .contains(
                            "srcset=",
                            "hreflang=\"ko\"",
                            "hreflang=\"vi\"",
                            "application/ld+json",
                            "og:title",
                            "<html lang=\"" + locale + "\"");
            assertThat(banyan.anybody().get("/feeds/" + locale + ".atom").expect(200).text())
                    .contains(entry);
            assertThat(banyan.anybody().get("/feeds/" + locale + ".rss").expect(200).text())
                    .contains(entry);
            assertThat(banyan.anybody().get("/feeds/" + locale + ".json").expect(200).text())
                    .contains(entry);
        }
        assertThat(newsroom.taken("entry.published", entry)).hasSize(3);
        assertThat(newsroom.refused()).isEmpty();
        assertThat(Files.exists(data.resolve("site"))).isTrue();
        banyan.anybody().get("/sitemap.xml").expect(200);
    }

    private boolean verified(String state) {
        var grid =
                banyan.as("publisher")
                        .get("/api/v1/manage/entries/" + entry + "/status")
                        .expect(200)
                        .json()
                        .get("locales");
        for (var locale : LOCALES) {
            var cells = grid.get(locale).get("channels");
            if (cells.size() < 3) {
                return false;
            }
            for (var cell : cells) {
                if (!cell.get("verified").asBoolean()
                        || !cell.get("state").stringValue().equals(state)) {
                    return false;
                }
            }
        }
        return true;
    }

    private String page(String locale) {
        return banyan.anybody()
                .get("/site/" + locale + "/" + slug(locale) + ".html")
                .expect(200)
                .text();
    }

    private String slug(String locale) {
        var status =
                banyan.as("publisher")
                        .get("/api/v1/manage/entries/" + entry + "/status")
                        .expect(200)
                        .json();
        return status.get("locales").get(locale).get("slug").stringValue();
    }

    @Test
    @Order(6)
    @DisplayName(
            "6. One changed sentence goes stale in each language and no other; a correction stands in all; unpublished, it is gone")
    void changeCorrectUnpublish() {
        var vi =
                banyan.as("editor")
                        .get("/api/v1/manage/entries/" + entry + "/locales/vi")
                        .expect(200);
        var changed =
                Phrases.body(inline)
                        .replace(Phrases.BUILT, "Đình Hồng Thái dựng năm 1919, sửa năm 1940.");
        desk.write(entry, Map.of("If-Match", vi.etag()), changed, 200);
        desk.write(entry, Map.of("If-Match", vi.etag()), changed + "\n\nThêm.", 412);
        desk.approve(entry);
        for (var locale : List.of("en", "ko")) {
            var job = desk.job(entry, locale).get("id").stringValue();
            var segments = desk.segments(job);
            int waiting = 0;
            for (var segment : segments) {
                if (!segment.get("state").stringValue().equalsIgnoreCase("translated")) {
                    waiting++;
                    assertThat(Desk.marked(segment.get("source"))).contains("1940");
                }
            }
            assertThat(waiting).isEqualTo(1);
        }
        correct(
                "en",
                "translator-en",
                "Hồng Thái communal house was built in 1919 and restored in 1940.");
        correct("ko", "translator-ko", "홍타이 정은 1919년에 지어지고 1940년에 수리되었다.");
        var notice =
                Map.of(
                        "vi",
                        "Đính chính: bổ sung năm sửa.",
                        "en",
                        "Correction: the year of restoration was missing.",
                        "ko",
                        "정정: 수리 연도를 추가하였다.");
        var restored = Map.of("vi", "sửa năm 1940", "en", "restored in 1940", "ko", "1940년에 수리");
        banyan.as("publisher")
                .post(
                        "/api/v1/manage/entries/" + entry + "/correct",
                        Map.of("reason", "incomplete", "notice", Map.of("vi", "x")))
                .expect(422);
        banyan.as("publisher")
                .post(
                        "/api/v1/manage/entries/" + entry + "/correct",
                        Map.of("reason", "incomplete", "right", restored, "notice", notice))
                .expect(200);
        Patience.eventually(
                "the notice is on the pages",
                () ->
                        notice.entrySet().stream()
                                .allMatch(
                                        words -> page(words.getKey()).contains(words.getValue())));
        Patience.eventually(
                "the newsroom has the correction",
                () -> newsroom.taken("entry.corrected", entry).size() == 3);

        var slugs = List.of(slug("vi"), slug("en"), slug("ko"));
        desk.release(entry, "unpublish", LOCALES);
        Patience.eventually("everything is gone", () -> verified("GONE"));
        for (int i = 0; i < LOCALES.length; i++) {
            banyan.anybody()
                    .get("/api/v1/delivery/entries/" + entry + "?locale=" + LOCALES[i])
                    .expect(404);
            banyan.anybody().get("/site/" + LOCALES[i] + "/" + slugs.get(i) + ".html").expect(404);
            assertThat(banyan.anybody().get("/feeds/" + LOCALES[i] + ".rss").text())
                    .doesNotContain(entry);
        }
        Patience.eventually(
                "the newsroom has the retraction",
                () -> newsroom.taken("entry.unpublished", entry).size() == 3);
    }

    private void correct(String locale, String translator, String words) {
        var job = desk.job(entry, locale).get("id").stringValue();
        var path = "/api/v1/translations/jobs/" + job;
        long fence =
                banyan.as(translator)
                        .post(path + "/claim", "")
                        .expect(200)
                        .json()
                        .get("fence")
                        .asLong();
        for (var segment : desk.segments(job)) {
            if (!segment.get("state").stringValue().equalsIgnoreCase("translated")) {
                desk.save(job, segment.get("id").stringValue(), translator, words, fence);
            }
        }
        banyan.as(translator).post(path + "/submit", Map.of("fence", fence)).expect(200);
        banyan.as("reviewer-en").post(path + "/approve", Map.of()).expect(200);
    }

    @Test
    @Order(7)
    @DisplayName(
            "7. Killed in the middle of a release, it is wholly live or not at all, and nothing acknowledged is lost")
    void killed() throws Exception {
        for (int pause : new int[] {0, 3, 8, 15}) {
            var release =
                    banyan.as("publisher")
                            .post(
                                    "/api/v1/manage/releases",
                                    Map.of("name", "again", "items", items()))
                            .expect(201)
                            .json();
            var id = release.get("id").stringValue();
            var launch = CompletableFuture.supplyAsync(() -> launch(id));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            banyan.kill();
            boolean acknowledged = launch.join();
            banyan.startAgain();
            int live = 0;
            for (var locale : LOCALES) {
                live +=
                        banyan.anybody()
                                                .get(
                                                        "/api/v1/delivery/entries/"
                                                                + entry
                                                                + "?locale="
                                                                + locale)
                                                .status()
                                        == 200
                                ? 1
                                : 0;
            }
            assertThat(live).isIn(acknowledged ? List.of(3) : List.of(0, 3));
            assertThat(
                            banyan.as("publisher")
                                    .get("/api/v1/manage/releases/" + id)
                                    .expect(200)
                                    .json()
                                    .get("items")
                                    .size())
                    .isEqualTo(3);
            banyan.as("publisher")
                    .post("/api/v1/manage/releases/" + id + "/launch", "")
                    .expect(200);
            desk.release(entry, "unpublish", LOCALES);
        }
    }

    @Test
    @Order(8)
    @DisplayName(
            "8. A site that listened throughout has heard of each change once, as has one that follows by token")
    void listened() {
        var told = new ArrayList<String>();
        var page = followed("token=" + before);
        page.get("changes")
                .forEach(change -> told.add(Listener.told(change.get("sequence"), change)));
        assertThat(page.get("complete").asBoolean()).isTrue();
        assertThat(told).contains(sequence + " publish " + entry + " ko").doesNotHaveDuplicates();
        Patience.eventually("the site has heard it all", () -> site.heard().equals(told));
    }

    /** The last page of what a follower is given. */
    private JsonNode followed(String from) {
        var page = banyan.anybody().get("/api/v1/delivery/sync?" + from).expect(200).json();
        while (!page.get("complete").asBoolean()) {
            var next = "/api/v1/delivery/sync?token=" + page.get("token").stringValue();
            page = banyan.anybody().get(next).expect(200).json();
        }
        return page;
    }

    private List<Map<String, String>> items() {
        return List.of(LOCALES).stream()
                .map(locale -> Map.of("entry", entry, "locale", locale, "action", "publish"))
                .toList();
    }

    private boolean launch(String id) {
        try {
            return banyan.as("publisher")
                            .post("/api/v1/manage/releases/" + id + "/launch", "")
                            .status()
                    == 200;
        } catch (java.io.UncheckedIOException _) {
            return false; // killed before it could answer
        }
    }
}
