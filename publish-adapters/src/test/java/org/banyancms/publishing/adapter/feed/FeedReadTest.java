package org.banyancms.publishing.adapter.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedReadTest {
    private static final String ID = FeedItem.id(Stories.TAN_TRAO, LocaleTag.VI);

    @TempDir Path data;
    private House house;

    @BeforeEach
    void publish() {
        house = new House(data).withBuiltIn();
        house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
        house.journal.publish(Stories.other("0191-second", LocaleTag.VI, "Bài thứ hai"));
        house.work();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String text(String file) {
        return house.folders.feeds().read(file).orElseThrow().text();
    }

    private SyndFeed read(String file) throws Exception {
        return new SyndFeedInput().build(new StringReader(text(file)));
    }

    @Test
    @DisplayName(
            "Atom and RSS are read by a feed reader: title, language, stable id, link, text, picture with credit")
    void readers() throws Exception {
        for (var format : new String[] {"atom", "rss"}) {
            var feed = read("vi." + format);
            assertThat(feed.getEntries()).hasSize(2);
            var entry =
                    feed.getEntries().stream()
                            .filter(it -> ID.equals(it.getUri()))
                            .findFirst()
                            .orElseThrow();
            assertThat(entry.getTitle()).isEqualTo("Tân Trào vi");
            assertThat(entry.getLink())
                    .isEqualTo("https://tuyenquang.example/site/vi/tan-trao.html");
            assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Stories.FIRST);
            assertThat(entry.toString())
                    .contains(
                            "Cây đa &amp; mái đình",
                            "https://tuyenquang.example/media/b/2/w640.jpg 640w");
            var media = (MediaEntryModule) entry.getModule(MediaEntryModule.URI);
            assertThat(media.getMediaContents()[0].getReference())
                    .hasToString("https://tuyenquang.example/media/a/1/w1280.jpg");
            assertThat(media.getMediaContents()[0].getMetadata().getCredits()[0].getName())
                    .isEqualTo("Aitzol Berasategi");
        }
        assertThat(read("vi.rss").getLanguage()).isEqualTo("vi");
    }

    @Test
    @DisplayName("each feed says its language and where it stands itself")
    void selfAndLanguage() {
        assertThat(text("vi.atom"))
                .contains(
                        "xml:lang=\"vi\"",
                        "rel=\"self\" type=\"application/atom+xml\" href=\"https://tuyenquang.example/feeds/vi.atom\"");
        assertThat(text("vi.rss"))
                .contains(
                        "<language>vi</language>",
                        "href=\"https://tuyenquang.example/feeds/vi.rss\"",
                        "<guid isPermaLink=\"false\">" + ID + "</guid>");
        assertThat(text("en.atom"))
                .contains("xml:lang=\"en\"", "Tân Trào en")
                .doesNotContain("Tân Trào vi");
    }

    @Test
    @DisplayName("the JSON feed keeps to version 1.1")
    void jsonFeed() {
        JsonNode feed = JsonMapper.builder().build().readTree(text("vi.json"));

        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("language").asString()).isEqualTo("vi");
        assertThat(feed.get("items")).hasSize(2);
        for (var item : feed.get("items")) {
            assertThat(item.get("id").asString()).startsWith("urn:uuid:");
            assertThat(item.get("url").asString()).startsWith("https://");
            assertThat(item.get("content_html").asString()).doesNotContain("src=\"/");
            assertThat(item.get("_banyan").get("revision").asInt()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "a removal leaves a tombstone in Atom and nothing elsewhere; publishing again takes the tombstone away")
    void tombstones() throws Exception {
        house.journal.commit("kill", Stories.remove(LocaleTag.VI, Removal.KILL));
        house.work();

        assertThat(text("vi.atom"))
                .contains(
                        "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\""
                                + ID
                                + "\" when=\"2026-09-02T02:00:00Z\"");
        assertThat(read("vi.atom").getEntries()).hasSize(1);
        assertThat(text("vi.rss")).doesNotContain(ID);
        assertThat(text("vi.json")).doesNotContain(ID);

        house.journal.commit("publish", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        house.work();
        assertThat(text("vi.atom")).doesNotContain("deleted-entry").contains("Sai năm dựng đình.");
    }

    @Test
    @DisplayName("the newest fifty are shown, and older ones count as live")
    void window() {
        for (int i = 0; i < 55; i++) {
            house.journal.publish(
                    Stories.other("02%02d-more".formatted(i), Stories.KO, "이야기 " + i));
        }
        house.work();

        assertThat(text("ko.atom").split("<entry>")).hasSize(51);
        assertThat(house.states("feed")).containsEntry("ko", "LIVE");
        assertThat(house.on("feed")).allMatch(it -> it.state().name().equals("LIVE"));
    }
}
