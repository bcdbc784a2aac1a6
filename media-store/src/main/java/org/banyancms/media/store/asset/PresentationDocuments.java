package org.banyancms.media.store.asset;

import java.util.HashMap;
import java.util.TreeMap;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.asset.FocalPoint;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Track;
import org.bson.Document;

/** How assets are shown, as documents. */
final class PresentationDocuments {
    private PresentationDocuments() {}

    static Document write(Presentation presentation) {
        var tracks = new Document();
        new TreeMap<>(presentation.tracks())
                .forEach((locale, track) ->
                        tracks.append(
                                locale.value(),
                                new Document("kind", track.kind())
                                        .append("asset", track.asset().value())));
        var document =
                new Document("focalX", presentation.focalPoint().x())
                        .append("focalY", presentation.focalPoint().y())
                        .append("standIn", presentation.standIn())
                        .append("depicted", presentation.depicted().name())
                        .append("tracks", tracks);
        AssetDocuments.put(document, "digitalSourceType", presentation.digitalSourceType());
        return document;
    }

    static Presentation read(Document document) {
        var tracks = new HashMap<LocaleTag, Track>();
        var kept = document.get("tracks", Document.class);
        for (var locale : kept.keySet()) {
            var track = kept.get(locale, Document.class);
            tracks.put(
                    new LocaleTag(locale),
                    new Track(Trees.text(track, "kind"), new AssetId(Trees.text(track, "asset"))));
        }
        return new Presentation(
                new FocalPoint(document.getDouble("focalX"), document.getDouble("focalY")),
                document.getBoolean("standIn", false),
                document.getString("digitalSourceType"),
                Depicted.valueOf(Trees.text(document, "depicted")),
                tracks);
    }
}
