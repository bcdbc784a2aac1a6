package org.banyancms.media;

import java.io.IOException;
import java.time.Clock;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetHolding;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Spool;
import org.banyancms.media.asset.UsageStore;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.catalog.AssetViews;
import org.banyancms.media.catalog.MediaCatalog;
import org.banyancms.media.file.FileInspector;
import org.banyancms.media.picture.BoundedPictureEngine;
import org.banyancms.media.picture.JavaPictureEngine;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.picture.VipsPictureEngine;
import org.banyancms.media.rendition.FilmStills;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.PublicFiles;
import org.banyancms.media.rendition.ReaderAccess;
import org.banyancms.media.rendition.Renditions;
import org.banyancms.media.store.asset.AssetStoreConfiguration;
import org.banyancms.media.tool.Toolbox;
import org.banyancms.media.web.asset.AssetWebConfiguration;
import org.banyancms.media.web.health.MediaHealthConfiguration;
import org.banyancms.media.web.rendition.RenditionWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Puts the media store together. It needs MongoOperations, a Clock and what cms-core's web
 * configuration gives.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ObjectStoreConfiguration.class,
    AssetStoreConfiguration.class,
    AssetWebConfiguration.class,
    RenditionWebConfiguration.class,
    MediaHealthConfiguration.class,
    MediaGateConfiguration.class
})
public class MediaConfiguration {

    @Bean
    Toolbox mediaToolbox(MediaSettings settings) {
        return settings.programs() ? Toolbox.probe() : Toolbox.EMPTY;
    }

    @Bean
    PictureEngine pictureEngine(MediaSettings settings, Toolbox tools, MediaFolder folder)
            throws IOException {
        return new BoundedPictureEngine(
                engine(tools, folder), settings.picturesAtOnce(), settings.patience());
    }

    private static PictureEngine engine(Toolbox tools, MediaFolder folder) throws IOException {
        var java = new JavaPictureEngine();
        return tools.vips().isPresent() && tools.vipsheader().isPresent()
                ? new VipsPictureEngine(
                        java, tools.vips().get(), tools.vipsheader().get(), folder.part("workshop"))
                : java;
    }

    @Bean
    Intake assetIntake(
            MediaSettings settings,
            MediaFolder folder,
            PictureEngine engine,
            ObjectStore objects,
            AssetStore assets,
            Clock clock)
            throws IOException {
        var inspector = new FileInspector(engine, settings.limits());
        return new Intake(
                new Spool(folder.part("incoming")),
                inspector,
                objects,
                assets,
                clock,
                settings.maxFile().toBytes());
    }

    @Bean
    AssetDesk assetDesk(AssetStore assets, UsageStore usages, Clock clock) {
        return new AssetDesk(assets, usages, clock);
    }

    @Bean
    AssetHolding assetHolding(AssetStore assets) {
        return new AssetHolding(assets);
    }

    @Bean
    MediaLinks mediaLinks(LinkSigner signer, ObjectStore objects, MediaSettings settings) {
        return new MediaLinks(signer, objects, settings.previewLife(), settings.linkLife());
    }

    @Bean
    Renditions renditions(
            ObjectStore objects, PictureEngine engine, Toolbox tools, MediaFolder folder)
            throws IOException {
        return new Renditions(
                objects, engine, tools.ffmpeg().map(FilmStills::new), folder.part("workshop"));
    }

    @Bean
    PublicFiles publicFiles(ObjectStore objects, MediaFolder folder) throws IOException {
        return new PublicFiles(objects, folder.part("workshop"));
    }

    @Bean
    ReaderAccess readerAccess(AssetStore assets, UsageStore usages, MediaLinks links, Clock clock) {
        return new ReaderAccess(assets, usages, links, clock);
    }

    @Bean
    AssetViews assetViews(AssetStore assets, MediaLinks links, Renditions renditions) {
        return new AssetViews(assets, links, renditions);
    }

    @Bean
    MediaCatalog mediaCatalog(AssetStore assets, AssetDesk desk, AssetViews views) {
        return new MediaCatalog(assets, desk, views);
    }
}
