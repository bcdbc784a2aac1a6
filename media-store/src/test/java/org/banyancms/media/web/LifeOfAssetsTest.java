package org.banyancms.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.banyancms.core.access.Role;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.FocalPoint;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.Track;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.rendition.MediaLinks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What readers fetch, as time goes on")
class LifeOfAssetsTest extends RunningMedia {

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
