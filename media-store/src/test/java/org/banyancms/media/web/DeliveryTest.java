package org.banyancms.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.AssetUsages;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.FocalPoint;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.Track;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.SettableClock;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.Announced;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.RenditionName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

@DisplayName("What readers fetch")
class DeliveryTest {
    private static final Actor STEWARD = MediaServer.actor("rights", Role.RIGHTS_STEWARD);
    private static final EntryId STORY = new EntryId("story");
    @TempDir static Path folder;
    private static AnnotationConfigWebApplicationContext server;
    private static MockMvc http;

    @BeforeAll
    static void start() {
        server = MediaServer.start(folder);
        http = MockMvcBuilders.webAppContextSetup(server).build();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws Exception {
        var mongo = server.getBean(MongoTemplate.class);
        mongo.remove(new Query(), "assets");
        mongo.remove(new Query(), "assetUsages");
        var objects = server.getBean(ObjectStore.class);
        for (var object : objects.list("", null, 1000)) {
            objects.delete(object.key());
        }
        server.getBean(SettableClock.class).set(MediaServer.NOW);
    }

    private Asset take(byte[] bytes, String name) {
        var upload = new Intake.Upload(new Announced(name, null), null, false, false);
        var id = new AssetId("asset-" + name.replace('.', '-'));
        return server.getBean(Intake.class)
                .take(STEWARD, id, upload, new ByteArrayInputStream(bytes));
    }

    private Asset photo() {
        return take(
                TestPictures.withTraces(TestPictures.photo("bridge-cables.jpg"), 1), "bridge.jpg");
    }

    private void publish(Asset... assets) {
        var ids = Stream.of(assets).map(Asset::id).toArray(AssetId[]::new);
        server.getBean(AssetUsages.class).noteUsage(STORY, LocaleTag.VI, Set.of(ids));
    }

    private String url(Asset asset, String file) {
        return MediaLinks.address(asset.id(), asset.version(), file);
    }

    private AssetDesk desk() {
        return server.getBean(AssetDesk.class);
    }

    @Test
    @DisplayName(
            "a rendition of something live is immutable, has a strong tag, and is not sent twice")
    void immutable() throws Exception {
        var asset = photo();
        publish(asset);
        var answer =
                http.perform(get(url(asset, "w640.webp")))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "image/webp"))
                        .andExpect(
                                header().string(
                                                "Cache-Control",
                                                "public, max-age=31536000, immutable"))
                        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                        .andReturn()
                        .getResponse();
        assertThat(
                        ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()))
                                .getWidth())
                .isEqualTo(640);
        var tag = answer.getHeader("ETag");
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        http.perform(get(url(asset, "w640.webp")).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        http.perform(head(url(asset, "w640.webp")))
                .andExpect(status().isOk())
                .andExpect(
                        header().longValue(
                                        "Content-Length", answer.getContentAsByteArray().length));
    }

    @Test
    @DisplayName("what nothing live shows is there only for whoever has a valid signature")
    void signed() throws Exception {
        var asset = photo();
        var links = server.getBean(MediaLinks.class);
        http.perform(get(url(asset, "w320.jpg"))).andExpect(status().isNotFound());
        var preview = url(asset, "w320.jpg") + "?" + links.preview(asset);
        http.perform(get(URI.create(preview)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("private")));
        http.perform(get(URI.create(preview.replaceFirst("exp=\\d", "exp=9"))))
                .andExpect(status().isForbidden());
        http.perform(get(URI.create(url(asset, "w333-h222-fill.jpg") + "?" + links.preview(asset))))
                .andExpect(status().isForbidden());
        server.getBean(SettableClock.class).forward(Duration.ofHours(2));
        http.perform(get(URI.create(preview))).andExpect(status().isForbidden());
        publish(asset);
        http.perform(get(url(asset, "w320.jpg"))).andExpect(status().isOk());
        server.getBean(AssetUsages.class).noteUsage(STORY, LocaleTag.VI, Set.of());
        http.perform(get(url(asset, "w320.jpg"))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("a wrong version, an unknown preset or format is nothing")
    void nothing() throws Exception {
        var asset = photo();
        publish(asset);
        for (var address :
                new String[] {
                    "/media/" + asset.id() + "/0000000000000000/w640.jpg",
                    url(asset, "w641.jpg"),
                    url(asset, "w640.bmp"),
                    url(asset, "original.jpg"),
                    url(asset, "original.jpeg"),
                    url(asset, "w640-h360-fill.jpg"),
                    "/media/none/0/w640.jpg"
                }) {
            http.perform(get(address)).andExpect(status().isNotFound());
        }
        http.perform(get(url(asset, "w640.avif"))).andExpect(status().isUnsupportedMediaType());
    }

    @Test
    @DisplayName("a form of one's own is made where it is signed")
    void ownForm() throws Exception {
        var asset = photo();
        var name = RenditionName.parse("w300-h100-fill").orElseThrow();
        var address =
                url(asset, "w300-h100-fill.jpg")
                        + "?"
                        + server.getBean(MediaLinks.class).form(asset, name, Duration.ofMinutes(1));
        var bytes =
                http.perform(get(URI.create(address)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(100);
    }

    @Test
    @DisplayName("the format is chosen by what the browser takes, and caches are told so")
    void negotiation() throws Exception {
        var asset = photo();
        publish(asset);
        http.perform(
                        get(url(asset, "w320.auto"))
                                .header("Accept", "image/avif,image/webp,*/*;q=0.8"))
                .andExpect(header().string("Content-Type", "image/webp"))
                .andExpect(header().string("Vary", "Accept"));
        http.perform(get(url(asset, "w320.auto")).header("Accept", "image/webp;q=0,*/*"))
                .andExpect(header().string("Content-Type", "image/jpeg"));
        http.perform(get(url(asset, "w320.auto")))
                .andExpect(header().string("Content-Type", "image/jpeg"));
    }

    @Test
    @DisplayName("no preset of a photo tells a place or a serial number, in any format")
    void noTraces() throws Exception {
        var asset = photo();
        publish(asset);
        for (var file :
                new String[] {
                    "w320.jpg", "w320.webp", "og.jpg", "og.webp", "thumb.jpg", "thumb.webp"
                }) {
            var bytes =
                    http.perform(get(url(asset, file)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
            assertThat(
                            ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                                    .containsDirectoryOfType(GpsDirectory.class))
                    .as(file)
                    .isFalse();
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(file)
                    .doesNotContain(TestPictures.SERIAL)
                    .contains("Sander Klootwijk", "creativecommons.org/licenses/by-sa/4.0");
        }
    }

    @Test
    @DisplayName("a changed credit makes a new version; the former address leads to it")
    void versions() throws Exception {
        var asset = photo();
        publish(asset);
        var rights =
                new Rights(
                        "A",
                        "CC-BY-4.0",
                        null,
                        UsageClass.EDITORIAL,
                        "worldwide",
                        null,
                        null,
                        false,
                        "A",
                        "Ảnh: A",
                        null);
        var cleared = desk().clear(STEWARD, asset.id(), seen -> seen, _ -> rights);
        assertThat(cleared.version()).isNotEqualTo(asset.version());
        http.perform(get(url(asset, "w320.jpg")))
                .andExpect(status().isTemporaryRedirect())
                .andExpect(header().string("Location", url(cleared, "w320.jpg")));
        var bytes =
                http.perform(get(url(cleared, "og.jpg")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Ảnh: A");
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat((double) picture.getWidth() / picture.getHeight())
                .as("not cropped, as the rights ask")
                .isCloseTo(
                        (double) asset.file().width() / asset.file().height(), Offset.offset(0.02));
    }

    @Test
    @DisplayName("a withdrawn consent and ended rights take a picture away at once")
    void takenAway() throws Exception {
        var asset = photo();
        publish(asset);
        http.perform(get(url(asset, "w320.jpg"))).andExpect(status().isOk());
        var word =
                new Consent(
                        "Em Lan",
                        Consent.Kind.PERSON,
                        Set.of(UsageClass.EDITORIAL),
                        false,
                        null,
                        null,
                        MediaServer.NOW);
        desk().consent(STEWARD, asset.id(), seen -> seen, 1, word);
        http.perform(get(url(asset, "w320.jpg"))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("many who ask at once get one rendition that was made once")
    void singleFlight() throws Exception {
        var asset = photo();
        publish(asset);
        try (var readers = Executors.newFixedThreadPool(6)) {
            var answers =
                    readers.invokeAll(
                            IntStream.range(0, 6)
                                    .<Callable<Integer>>mapToObj(_ ->
                                            () ->
                                                    http.perform(get(url(asset, "w960.jpg")))
                                                            .andReturn()
                                                            .getResponse()
                                                            .getStatus())
                                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(server.getBean(ObjectStore.class).list("renditions/", null, 10)).hasSize(1);
        assertThat(folder.resolve("workshop")).isEmptyDirectory();
    }

    @Test
    @DisplayName(
            "a film is sent in runs, without the place that its camera wrote into it, with its captions")
    void film() throws Exception {
        var film = take(TestFilms.withPlace(), "film.mp4");
        var captions =
                take(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "vi.vtt");
        desk().present(
                        STEWARD,
                        film.id(),
                        seen -> seen,
                        shown ->
                                new Presentation(
                                        FocalPoint.CENTRE,
                                        false,
                                        null,
                                        shown.depicted(),
                                        Map.of(LocaleTag.VI, new Track("captions", captions.id()))),
                        List.of("/tracks"));
        http.perform(get(url(film, "original.mp4"))).andExpect(status().isNotFound());
        publish(film);
        var view = server.getBean(AssetCatalog.class).find(film.id(), LocaleTag.VI).orElseThrow();
        var whole =
                http.perform(get(view.url()))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Accept-Ranges", "bytes"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(whole, StandardCharsets.ISO_8859_1))
                .doesNotContain("+21.7751")
                .contains("mdat");
        assertThat(whole).hasSize((int) film.file().bytes());
        var part =
                http.perform(get(view.url()).header("Range", "bytes=4-7"))
                        .andExpect(status().isPartialContent())
                        .andExpect(header().string("Content-Range", "bytes 4-7/" + whole.length))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(part).isEqualTo("ftyp".getBytes(StandardCharsets.US_ASCII));
        http.perform(get(view.url()).header("Range", "bytes=-10"))
                .andExpect(header().string("Content-Length", "10"));
        http.perform(get(view.url()).header("Range", "bytes=999999-"))
                .andExpect(status().is(416))
                .andExpect(header().string("Content-Range", "bytes */" + whole.length));
        http.perform(get(view.url()).header("Range", "bytes=4-7").header("If-Range", "\"other\""))
                .andExpect(status().isOk());
        http.perform(get(view.tracks().getFirst().url()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/vtt")));
    }

    @Test
    @DisplayName("an editor's link gives the original as a download, unaltered")
    void original() throws Exception {
        var asset = photo();
        var link = server.getBean(MediaLinks.class).download(asset);
        var answer =
                http.perform(get(URI.create(link)))
                        .andExpect(status().isOk())
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                containsString("attachment")))
                        .andReturn()
                        .getResponse();
        assertThat(Sha256.of(answer.getContentAsByteArray())).isEqualTo(asset.file().digest());
        http.perform(get(URI.create(link.replace("bridge", "other"))))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName(
            "other modules get widths for a srcset, none beyond the picture, and texts in their language")
    void catalog() {
        var small = take(TestPictures.file(TestPictures.quarters(800, 600), "png"), "small.png");
        desk().describe(
                        STEWARD,
                        small.id(),
                        seen -> seen,
                        LocaleTag.EN,
                        new AssetTexts("Four colours", "Test", false, null));
        var catalog = server.getBean(AssetCatalog.class);
        var view = catalog.find(small.id(), LocaleTag.EN).orElseThrow();
        assertThat(view.renditions())
                .extracting(rendition ->
                        rendition.mediaType() + " " + rendition.width() + "x" + rendition.height())
                .containsExactly(
                        "image/webp 320x240",
                        "image/webp 640x480",
                        "image/webp 800x600",
                        "image/jpeg 320x240",
                        "image/jpeg 640x480",
                        "image/jpeg 800x600");
        assertThat(view.alt()).isEqualTo("Four colours");
        assertThat(catalog.find(small.id(), LocaleTag.VI).orElseThrow().alt()).isNull();
        assertThat(catalog.find(new AssetId("none"), LocaleTag.VI)).isEmpty();
        var reviewer = MediaServer.actor("reviewer", Role.LANG_REVIEWER);
        catalog.putTexts(
                small.id(), LocaleTag.VI, new AssetCatalog.Texts("Bốn màu", null, false), reviewer);
        assertThat(catalog.texts(small.id())).containsOnlyKeys(LocaleTag.VI, LocaleTag.EN);
    }
}
