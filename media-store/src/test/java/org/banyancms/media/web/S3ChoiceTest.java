package org.banyancms.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.banyancms.core.access.Role;
import org.banyancms.core.asset.AssetId;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.file.Announced;
import org.banyancms.media.picture.PictureFormat;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.rendition.RenditionName;
import org.banyancms.media.rendition.Renditions;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

@DisplayName("The choice of a store")
class S3ChoiceTest {
    @TempDir Path objects;
    @TempDir Path folder;

    @Test
    @DisplayName(
            "an endpoint in the settings keeps originals and renditions in S3; when it goes away, health says so")
    void s3() throws Exception {
        var proxy =
                S3Proxy.builder()
                        .blobStore(new FilesystemNio2BlobStore(objects.toString()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, "banyan", "banyan-secret")
                        .build();
        proxy.start();
        var settings =
                Map.<String, Object>of(
                        "banyan.media.s3.endpoint", "http://127.0.0.1:" + proxy.getPort(),
                        "banyan.media.s3.access-key", "banyan",
                        "banyan.media.s3.secret-key", "banyan-secret");
        try (var server = MediaServer.start(folder, settings)) {
            var upload = new Intake.Upload(new Announced("a.jpg", null), null, false, false);
            var picture = new ByteArrayInputStream(TestPictures.photo("dandelions.jpg"));
            var editor = MediaServer.actor("editor", Role.EDITOR);
            var asset =
                    server.getBean(Intake.class).take(editor, new AssetId("a"), upload, picture);
            server.getBean(Renditions.class)
                    .get(asset, RenditionName.width(320), PictureFormat.JPEG);
            var store = server.getBean(ObjectStore.class);
            assertThat(store.describe()).contains("banyan-media");
            assertThat(store.list("", null, 10)).hasSize(2);
            var health = server.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            proxy.stop();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    @DisplayName(
            "without one, files are kept in the folder, and health names what is missing in both languages")
    void files() {
        try (var server = MediaServer.start(folder)) {
            assertThat(server.getBean(ObjectStore.class).describe()).contains(folder.toString());
            var health = server.getBean(HealthIndicator.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails().get("missing").toString()).contains("libvips", "ffmpeg");
            assertThat(health.getDetails().get("vi").toString()).contains("Máy này thiếu");
        }
    }
}
