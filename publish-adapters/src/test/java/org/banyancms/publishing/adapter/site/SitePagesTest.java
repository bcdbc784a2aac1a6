package org.banyancms.publishing.adapter.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SitePagesTest {
    @TempDir Path data;
    private House house;

    @BeforeEach
    void publish() {
        house = new House(data).withBuiltIn();
        house.site.furnish();
        house.journal.publish(Stories.corrected(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
        house.work();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Document page(String path) {
        return Jsoup.parse(
                house.folders
                        .site()
                        .read(path)
                        .orElseThrow(() -> new AssertionError("no " + path))
                        .text());
    }

    @Test
    @DisplayName("a page says its language, its address and its other languages, itself included")
    void head() {
        var page = page("vi/tan-trao.html");

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("vi");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://tuyenquang.example/site/vi/tan-trao.html");
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "vi", "x-default");
        assertThat(page.selectFirst("meta[property=og:locale]").attr("content")).isEqualTo("vi_VN");
        assertThat(page.select("meta[property=og:locale:alternate]").eachAttr("content"))
                .containsExactly("en_US");
        assertThat(page.selectFirst("meta[name=description]").attr("content"))
                .isEqualTo("Khu di tích \"quốc gia\" <đặc biệt>");
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    @DisplayName("a new language is named on the pages of all others, and a page that goes by none")
    void languagesFollow() {
        house.journal.publish(Stories.tanTrao(Stories.KO));
        house.work();
        for (var locale : List.of("vi", "en", "ko")) {
            assertThat(languages(locale)).containsExactly("en", "ko", "vi", "x-default");
        }

        house.journal.commit(
                "unpublish",
                new Change.Remove(
                        Stories.TAN_TRAO, LocaleTag.EN, Removal.UNPUBLISH, "duplicate", null));
        house.work();
        assertThat(languages("vi")).containsExactly("ko", "vi", "x-default");
        assertThat(languages("ko")).containsExactly("ko", "vi", "x-default");
    }

    private List<String> languages(String locale) {
        return page(locale + "/tan-trao.html")
                .select("link[rel=alternate][hreflang]")
                .eachAttr("hreflang");
    }

    @Test
    @DisplayName("what one language's turn finds as it should be is not made again")
    void drawnOnce() {
        var english = house.folders.site();
        english.write("en/tan-trao.html", "touched");
        house.journal.publish(Stories.corrected(LocaleTag.VI));
        house.work();

        assertThat(english.read("en/tan-trao.html").orElseThrow().text()).isEqualTo("touched");

        house.journal.publish(Stories.corrected(LocaleTag.EN));
        house.work();
        assertThat(languages("en")).containsExactly("en", "vi", "x-default");
    }

    @Test
    @DisplayName(
            "structured data names the story, its publisher, its correction and its picture's licence")
    void jsonLd() {
        var graph =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                page("vi/tan-trao.html")
                                        .selectFirst("script[type=application/ld+json]")
                                        .data())
                        .get("@graph");

        assertThat(graph.get(0).get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(graph.get(0).get("inLanguage").asString()).isEqualTo("vi");
        assertThat(graph.get(0).get("correction").get(0).get("text").asString())
                .isEqualTo("Sai năm dựng đình.");
        assertThat(graph.get(0).get("image").get(0).get("license").asString())
                .contains("creativecommons.org");
        assertThat(graph.get(1).get("itemListElement")).hasSize(3);
    }

    @Test
    @DisplayName(
            "a story has landmarks, one heading of the first rank, its issuer, its dates, its facts and its sources")
    void content() {
        var page = page("vi/tan-trao.html");

        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("h1").eachText()).containsExactly("Tân Trào vi");
        assertThat(page.selectFirst("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.selectFirst(".byline").text())
                .contains("Cơ quan phát hành: Sở Văn hóa", "Đăng ngày 2 tháng 9, 2026");
        assertThat(page.selectFirst(".correction").text())
                .contains("Đính chính ngày 2 tháng 9, 2026", "Sai năm dựng đình.", "1919");
        assertThat(page.selectFirst(".facts tbody").text())
                .contains("Diện tích", "4.187,3 ha", "10 tháng 5, 2012");
        assertThat(page.selectFirst(".sources a").attr("href"))
                .isEqualTo("https://example.org/548");
        assertThat(page("en/tan-trao.html").selectFirst(".facts tbody").text())
                .contains("Area", "4,187.3 ha");
    }

    @Test
    @DisplayName(
            "a picture has its sizes, its dimensions, its alternative text and its credit line")
    void pictures() {
        var cover = page("vi/tan-trao.html").selectFirst("figure.cover");

        assertThat(cover.selectFirst("source").attr("srcset"))
                .isEqualTo("/media/a/1/w640.webp 640w");
        assertThat(cover.selectFirst("img").attr("srcset"))
                .isEqualTo("/media/a/1/w640.jpg 640w, /media/a/1/w1280.jpg 1280w");
        assertThat(cover.selectFirst("img").attr("width")).isEqualTo("2000");
        assertThat(cover.selectFirst("img").attr("alt")).isEqualTo("Đồng cỏ");
        assertThat(cover.selectFirst("figcaption").text())
                .contains("Đồng cỏ dưới núi", "Ảnh: Aitzol Berasategi", "CC-BY-4.0");
    }

    @Test
    @DisplayName(
            "a new language appears on the pages of all the others, and a removed one disappears")
    void hreflangFollows() {
        house.journal.publish(Stories.tanTrao(Stories.KO));
        house.work();
        assertThat(page("vi/tan-trao.html").select("link[hreflang]").eachAttr("hreflang"))
                .contains("ko");

        house.journal.commit("kill", Stories.remove(LocaleTag.EN, Removal.KILL));
        house.work();
        assertThat(page("vi/tan-trao.html").select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("ko", "vi", "x-default");
        assertThat(page("en/tan-trao.410.html").text())
                .contains("This item has been withdrawn", "Factual error", "Bài có sai sót.");
        assertThat(page("en/tan-trao.410.html").selectFirst("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(house.on("site"))
                .allMatch(it -> it.applied() != null && it.applied().verified());
    }

    @Test
    @DisplayName("no link on any page leads nowhere")
    void noDeadLinks() throws Exception {
        house.journal.publish(
                Stories.tanTrao(Stories.KO),
                Stories.other("0191-second", LocaleTag.VI, "Bài thứ hai"));
        house.work();
        house.journal.commit("kill", Stories.remove(LocaleTag.EN, Removal.KILL));
        house.work();
        var root = data.resolve("site");
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                var page = Jsoup.parse(Files.readString(file));
                assertThat(page.select("a[href^=/site/], link[rel=stylesheet]").eachAttr("href"))
                        .as("links on %s", root.relativize(file))
                        .allMatch(href -> exists(root, href));
                assertThat(page.select("a[href^=#]").eachAttr("href"))
                        .as("jumps on %s", root.relativize(file))
                        .allMatch(href -> page.getElementById(href.substring(1)) != null);
            }
        }
    }

    private static boolean exists(Path root, String href) {
        var path = href.replaceAll("[?#].*", "").substring("/site/".length());
        return Files.exists(
                root.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path));
    }

    @Test
    @DisplayName(
            "a publication that changes nothing of a language leaves that language's lists as they are")
    void touchesOnlyWhatChanges() throws Exception {
        var before = Files.getLastModifiedTime(data.resolve("site/en/index.html"));
        house.journal.publish(Stories.other("0191-second", LocaleTag.VI, "Bài thứ hai"));
        house.work();

        assertThat(Files.getLastModifiedTime(data.resolve("site/en/index.html"))).isEqualTo(before);
        assertThat(page("vi/index.html").select(".lead__title, .card__title").eachText())
                .contains("Bài thứ hai", "Tân Trào vi");
        assertThat(page("vi/topic/tourism.html").select(".card__title").eachText()).hasSize(2);
    }

    @Test
    @DisplayName(
            "the chooser lists only languages in which something is live; the last one leaves a site that still answers")
    void chooser() {
        assertThat(page("index.html").select(".chooser__list a").eachAttr("hreflang"))
                .isEqualTo(List.of("vi", "en"));
        house.journal.commit(
                "unpublish",
                Stories.remove(LocaleTag.VI, Removal.UNPUBLISH),
                Stories.remove(LocaleTag.EN, Removal.UNPUBLISH));
        house.work();

        assertThat(page("index.html").select(".chooser__list a")).isEmpty();
        assertThat(house.folders.site().read("vi/index.html")).isEmpty();
        assertThat(page("404.html").text()).contains("Không tìm thấy trang");
    }

    @Test
    @DisplayName("an update in the text shows in the fingerprint, another language does not")
    void fingerprints() {
        var vi = house.folders.site().read("vi/tan-trao.html").orElseThrow().text();
        house.journal.publish(Stories.tanTrao(Stories.KO));
        house.work();
        var withKorean = house.folders.site().read("vi/tan-trao.html").orElseThrow().text();
        house.journal.commit("publish", new Change.Publish(Stories.tanTrao(LocaleTag.VI)));
        house.work();
        var other = house.folders.site().read("vi/tan-trao.html").orElseThrow().text();

        assertThat(withKorean).isNotEqualTo(vi);
        assertThat(Fingerprint.of(withKorean)).isEqualTo(Fingerprint.of(vi));
        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(vi));
    }
}
