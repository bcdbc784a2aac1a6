package org.banyancms.media.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.asset.RenditionView;
import org.banyancms.core.asset.TrackView;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.picture.PictureFormat;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.RenditionName;
import org.banyancms.media.rendition.Renditions;

/** Assets as readers of one language get them. */
public final class AssetViews {
    private final AssetStore assets;
    private final MediaLinks links;
    private final Renditions renditions;

    public AssetViews(AssetStore assets, MediaLinks links, Renditions renditions) {
        this.assets = assets;
        this.links = links;
        this.renditions = renditions;
    }

    /** An asset in a language. */
    public AssetView of(Asset asset, LocaleTag locale) {
        var file = asset.file();
        var texts = asset.texts(locale);
        var credit = asset.credit();
        var shown = asset.presentation();
        return new AssetView(
                asset.id(),
                file.kind().mediaType(),
                file.digest().value(),
                file.width(),
                file.height(),
                file.durationSeconds(),
                texts.alt(),
                texts.decorative(),
                texts.caption(),
                credit.creator(),
                credit.credit(),
                credit.copyright(),
                asset.licence(),
                credit.licenceUrl(),
                shown.standIn(),
                file.thumbHash(),
                shown.focalPoint().x(),
                shown.focalPoint().y(),
                mainUrl(asset),
                renditions(asset),
                tracks(asset));
    }

    private String mainUrl(Asset asset) {
        return asset.file().isPicture()
                ? links.rendition(asset, RenditionName.width(1280), PictureFormat.JPEG.extension())
                : links.original(asset);
    }

    /**
     * What a {@code srcset} is made of: no width beyond the picture's own, each in every format
     * that can be made.
     */
    public List<RenditionView> renditions(Asset asset) {
        if (!renditions.canShow(asset)) {
            return List.of();
        }
        return Stream.of(PictureFormat.AVIF, PictureFormat.WEBP, PictureFormat.JPEG)
                .filter(renditions.formats()::contains)
                .flatMap(format ->
                        widths(asset).stream().map(name -> rendition(asset, name, format)))
                .toList();
    }

    private RenditionView rendition(Asset asset, RenditionName name, PictureFormat format) {
        var size = name.framing(asset).size(asset.file().size());
        var url = links.rendition(asset, name, format.extension());
        return new RenditionView(format.mediaType(), size.width(), size.height(), url);
    }

    /** Every preset below the picture's width, and the one that shows it as wide as it is. */
    private static List<RenditionName> widths(Asset asset) {
        var names = new ArrayList<RenditionName>();
        for (int width : RenditionName.WIDTHS) {
            names.add(RenditionName.width(width));
            if (width >= asset.file().width()) {
                break;
            }
        }
        return names;
    }

    private List<TrackView> tracks(Asset asset) {
        var views = new ArrayList<TrackView>();
        new TreeMap<>(asset.presentation().tracks())
                .forEach((locale, track) ->
                        assets.find(track.asset())
                                .ifPresent(held ->
                                        views.add(
                                                new TrackView(
                                                        locale.value(),
                                                        track.kind(),
                                                        links.original(held)))));
        return views;
    }
}
