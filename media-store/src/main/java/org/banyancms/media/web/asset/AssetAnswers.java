package org.banyancms.media.web.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.asset.RenditionView;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.catalog.AssetViews;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.ReaderAccess;

/** Makes answers of assets. */
final class AssetAnswers {
    private final AssetViews views;
    private final ReaderAccess access;
    private final MediaLinks links;

    AssetAnswers(AssetViews views, ReaderAccess access, MediaLinks links) {
        this.views = views;
        this.access = access;
        this.links = links;
    }

    AssetAnswer of(Asset asset) {
        var file = asset.file();
        var rights = asset.rights();
        var shown = PresentationBody.of(asset.presentation());
        boolean published = access.isPublic(asset);
        var suffix = published ? "" : "?" + links.preview(asset);
        var view = views.of(asset, LocaleTag.VI);
        return new AssetAnswer(
                asset.id(),
                asset.revision(),
                file.kind().mediaType(),
                file.bytes(),
                file.digest().value(),
                file.width(),
                file.height(),
                file.durationSeconds(),
                file.fileName(),
                asset.organisation(),
                asset.uploadedBy(),
                asset.uploadedAt(),
                asset.updatedAt(),
                asset.metadata(),
                rights == null ? null : RightsBody.of(rights),
                consents(asset),
                texts(asset),
                shown.focalPoint(),
                asset.presentation().standIn(),
                asset.presentation().digitalSourceType(),
                shown.depicted(),
                shown.tracks() == null ? Map.of() : shown.tracks(),
                file.thumbHash(),
                published,
                view.url() + suffix,
                view.renditions().stream().map(rendition -> signed(rendition, suffix)).toList(),
                links.download(asset));
    }

    private static RenditionView signed(RenditionView rendition, String suffix) {
        return new RenditionView(
                rendition.mediaType(),
                rendition.width(),
                rendition.height(),
                rendition.url() + suffix);
    }

    private static List<ConsentBody> consents(Asset asset) {
        var consents = new ArrayList<ConsentBody>();
        new TreeMap<>(asset.consents())
                .forEach((number, consent) -> consents.add(ConsentBody.of(number, consent)));
        return consents;
    }

    private static Map<LocaleTag, TextsBody> texts(Asset asset) {
        var texts = new TreeMap<LocaleTag, TextsBody>();
        asset.texts().forEach((locale, said) -> texts.put(locale, TextsBody.of(said)));
        return texts;
    }
}
