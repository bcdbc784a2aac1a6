package org.banyancms.media.web.asset;

import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.MergePatch;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.catalog.AssetViews;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.ReaderAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources under {@code /api/v1/media/assets}. */
@Configuration(proxyBeanMethods = false)
public class AssetWebConfiguration {

    @Bean
    AssetAnswers assetAnswers(AssetViews views, ReaderAccess access, MediaLinks links) {
        return new AssetAnswers(views, access, links);
    }

    @Bean
    AssetsController assetsController(
            Intake intake, AssetDesk desk, AssetAnswers answers, IdempotentCreation creations) {
        return new AssetsController(intake, desk, answers, creations);
    }

    @Bean
    AssetEditsController assetEditsController(
            AssetDesk desk, AssetAnswers answers, MergePatch patches) {
        return new AssetEditsController(desk, answers, patches);
    }
}
