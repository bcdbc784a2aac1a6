package org.banyancms.media.store.asset;

import static org.banyancms.media.store.asset.AssetDocuments.put;

import org.banyancms.core.store.bson.Trees;
import org.banyancms.media.asset.StoredFile;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.FileKind;
import org.banyancms.media.metadata.EmbeddedMetadata;
import org.banyancms.media.metadata.PrivateTraces;
import org.bson.Document;

/** Files and what they say of themselves, as documents. */
final class FileDocuments {
    private FileDocuments() {}

    static Document file(StoredFile file) {
        var document =
                new Document("kind", file.kind().name())
                        .append("bytes", file.bytes())
                        .append("digest", file.digest().value())
                        .append("fileName", file.fileName())
                        .append("width", file.width())
                        .append("height", file.height())
                        .append("orientation", file.orientation())
                        .append("durationSeconds", file.durationSeconds());
        put(document, "thumbHash", file.thumbHash());
        put(document, "perceptualHash", file.perceptualHash());
        return document;
    }

    static StoredFile file(Document document) {
        return new StoredFile(
                FileKind.valueOf(Trees.text(document, "kind")),
                Trees.number(document, "bytes"),
                new Sha256(Trees.text(document, "digest")),
                Trees.text(document, "fileName"),
                (int) Trees.number(document, "width"),
                (int) Trees.number(document, "height"),
                (int) Trees.number(document, "orientation"),
                document.getDouble("durationSeconds"),
                document.getString("thumbHash"),
                document.getLong("perceptualHash"));
    }

    static Document metadata(EmbeddedMetadata metadata) {
        var document = new Document("keywords", metadata.keywords());
        put(document, "creator", metadata.creator());
        put(document, "credit", metadata.credit());
        put(document, "copyright", metadata.copyright());
        put(document, "usageTerms", metadata.usageTerms());
        put(document, "licence", metadata.licence());
        put(document, "licenceUrl", metadata.licenceUrl());
        put(document, "headline", metadata.headline());
        put(document, "caption", metadata.caption());
        put(document, "location", metadata.location());
        put(document, "takenAt", Trees.date(metadata.takenAt()));
        put(document, "digitalSourceType", metadata.digitalSourceType());
        return document;
    }

    static EmbeddedMetadata metadata(Document document) {
        return new EmbeddedMetadata(
                document.getString("creator"),
                document.getString("credit"),
                document.getString("copyright"),
                document.getString("usageTerms"),
                document.getString("licence"),
                document.getString("licenceUrl"),
                document.getString("headline"),
                document.getString("caption"),
                Trees.texts(document, "keywords"),
                document.getString("location"),
                Trees.optionalInstant(document, "takenAt"),
                document.getString("digitalSourceType"));
    }

    static Document traces(PrivateTraces traces) {
        var document = new Document("serials", traces.serials());
        put(document, "latitude", traces.latitude());
        put(document, "longitude", traces.longitude());
        return document;
    }

    static PrivateTraces traces(Document document) {
        return new PrivateTraces(
                document.getDouble("latitude"),
                document.getDouble("longitude"),
                Trees.texts(document, "serials"));
    }
}
