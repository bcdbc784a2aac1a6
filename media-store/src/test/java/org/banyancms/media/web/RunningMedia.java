package org.banyancms.media.web;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.AssetUsages;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.SettableClock;
import org.banyancms.media.file.Announced;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.rendition.MediaLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** A running media store, empty before each test. */
abstract class RunningMedia {
    static final Actor STEWARD = MediaServer.actor("rights", Role.RIGHTS_STEWARD);
    static final EntryId STORY = new EntryId("story");
    @TempDir static Path folder;
    static AnnotationConfigWebApplicationContext server;
    static MockMvc http;

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

    final Asset take(byte[] bytes, String name) {
        var upload = new Intake.Upload(new Announced(name, null), null, false, false);
        var id = new AssetId("asset-" + name.replace('.', '-'));
        return server.getBean(Intake.class)
                .take(STEWARD, id, upload, new ByteArrayInputStream(bytes));
    }

    final Asset photo() {
        return take(
                TestPictures.withTraces(TestPictures.photo("bridge-cables.jpg"), 1), "bridge.jpg");
    }

    final void publish(Asset... assets) {
        var ids = Stream.of(assets).map(Asset::id).toArray(AssetId[]::new);
        server.getBean(AssetUsages.class).noteUsage(STORY, LocaleTag.VI, Set.of(ids));
    }

    final String url(Asset asset, String file) {
        return MediaLinks.address(asset.id(), asset.version(), file);
    }

    final AssetDesk desk() {
        return server.getBean(AssetDesk.class);
    }
}
