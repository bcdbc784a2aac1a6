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
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.banyancms.core.entry.AssetUsages;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.SettableClock;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.RenditionName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What readers fetch")
class DeliveryTest extends RunningMedia {

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
}
