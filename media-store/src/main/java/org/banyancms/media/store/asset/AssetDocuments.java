package org.banyancms.media.store.asset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetEdit;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.metadata.Words;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Assets as documents. */
final class AssetDocuments {
    private static final int MOST_WORDS = 300;

    private AssetDocuments() {}

    /** The document of an asset, with what it is searched by. */
    static Document write(Asset asset) {
        var document =
                new Document("_id", asset.id().value())
                        .append("revision", asset.revision())
                        .append("file", FileDocuments.file(asset.file()))
                        .append("organisation", asset.organisation().value())
                        .append("uploadedBy", asset.uploadedBy())
                        .append("uploadedAt", Trees.date(asset.uploadedAt()))
                        .append("metadata", FileDocuments.metadata(asset.metadata()))
                        .append("traces", FileDocuments.traces(asset.traces()))
                        .append("presentation", PresentationDocuments.write(asset.presentation()))
                        .append("consents", consents(asset.consents()))
                        .append("texts", texts(asset.texts()))
                        .append("edits", asset.edits().stream().map(AssetDocuments::edit).toList())
                        .append("formerVersions", asset.formerVersions());
        if (asset.rights() != null) {
            document.append("rights", rights(asset.rights()));
        }
        return addSearched(document, asset);
    }

    /** Adds what assets are found by. */
    private static Document addSearched(Document document, Asset asset) {
        document.append("digest", asset.file().digest().value())
                .append("mediaType", asset.file().kind().mediaType())
                .append("family", asset.file().kind().family().name())
                .append("standIn", asset.presentation().standIn())
                .append("words", words(asset));
        put(document, "licence", asset.licence());
        var tracks = asset.presentation().tracks().values();
        if (!tracks.isEmpty()) {
            var held = tracks.stream().map(track -> track.asset().value()).distinct().toList();
            document.append("trackAssets", held);
        }
        return document;
    }

    static Asset read(Document document) {
        var rights = document.get("rights", Document.class);
        return new Asset(
                new AssetId(Trees.text(document, "_id")),
                FileDocuments.file(document.get("file", Document.class)),
                new OrganisationCode(Trees.text(document, "organisation")),
                Trees.text(document, "uploadedBy"),
                FileDocuments.metadata(document.get("metadata", Document.class)),
                FileDocuments.traces(document.get("traces", Document.class)),
                PresentationDocuments.read(document.get("presentation", Document.class)),
                rights == null ? null : rights(rights),
                readConsents(document.get("consents", Document.class)),
                readTexts(document.get("texts", Document.class)),
                Trees.documents(document, "edits").stream().map(AssetDocuments::edit).toList(),
                Trees.texts(document, "formerVersions"),
                Trees.instant(document, "uploadedAt"));
    }

    /** Puts a value, or leaves the member out. */
    static void put(Document document, String key, @Nullable Object value) {
        if (value != null) {
            document.append(key, value);
        }
    }

    private static Document rights(Rights rights) {
        var document =
                new Document("holder", rights.holder())
                        .append("licence", rights.licence())
                        .append("usageClass", rights.usageClass().word())
                        .append("territory", rights.territory())
                        .append("alterationAllowed", rights.alterationAllowed())
                        .append("credit", rights.credit());
        put(document, "licenceUrl", rights.licenceUrl());
        put(document, "validFrom", day(rights.validFrom()));
        put(document, "validTo", day(rights.validTo()));
        put(document, "creator", rights.creator());
        put(document, "copyright", rights.copyright());
        return document;
    }

    private static Rights rights(Document document) {
        return new Rights(
                Trees.text(document, "holder"),
                Trees.text(document, "licence"),
                document.getString("licenceUrl"),
                UsageClass.ofWord(Trees.text(document, "usageClass")).orElseThrow(),
                Trees.text(document, "territory"),
                day(document.getString("validFrom")),
                day(document.getString("validTo")),
                document.getBoolean("alterationAllowed", false),
                document.getString("creator"),
                Trees.text(document, "credit"),
                document.getString("copyright"));
    }

    private static Document consents(Map<Integer, Consent> consents) {
        var document = new Document();
        new TreeMap<>(consents)
                .forEach((number, consent) -> document.append(number.toString(), consent(consent)));
        return document;
    }

    private static Document consent(Consent consent) {
        var document =
                new Document("subject", consent.subject())
                        .append("kind", consent.kind().name())
                        .append(
                                "purposes",
                                consent.purposes().stream().sorted().map(UsageClass::word).toList())
                        .append("minor", consent.minor());
        put(document, "guardian", consent.guardian());
        put(document, "validTo", day(consent.validTo()));
        put(document, "withdrawnAt", Trees.date(consent.withdrawnAt()));
        return document;
    }

    private static Map<Integer, Consent> readConsents(Document document) {
        var consents = new HashMap<Integer, Consent>();
        for (var number : document.keySet()) {
            consents.put(Integer.valueOf(number), consent(document.get(number, Document.class)));
        }
        return consents;
    }

    private static Consent consent(Document document) {
        var purposes = new LinkedHashSet<UsageClass>();
        Trees.texts(document, "purposes")
                .forEach(word -> purposes.add(UsageClass.ofWord(word).orElseThrow()));
        return new Consent(
                Trees.text(document, "subject"),
                Consent.Kind.valueOf(Trees.text(document, "kind")),
                purposes,
                document.getBoolean("minor", false),
                document.getString("guardian"),
                day(document.getString("validTo")),
                Trees.optionalInstant(document, "withdrawnAt"));
    }

    private static Document texts(Map<LocaleTag, AssetTexts> texts) {
        var document = new Document();
        new TreeMap<>(texts)
                .forEach((locale, said) -> {
                    var one = new Document("decorative", said.decorative());
                    put(one, "alt", said.alt());
                    put(one, "caption", said.caption());
                    put(one, "transcript", said.transcript());
                    document.append(locale.value(), one);
                });
        return document;
    }

    private static Map<LocaleTag, AssetTexts> readTexts(Document document) {
        var texts = new HashMap<LocaleTag, AssetTexts>();
        for (var locale : document.keySet()) {
            var said = document.get(locale, Document.class);
            texts.put(
                    new LocaleTag(locale),
                    new AssetTexts(
                            said.getString("alt"),
                            said.getString("caption"),
                            said.getBoolean("decorative", false),
                            said.getString("transcript")));
        }
        return texts;
    }

    private static Document edit(AssetEdit edit) {
        return new Document("revision", edit.revision())
                .append("at", Trees.date(edit.at()))
                .append("by", edit.by())
                .append("paths", edit.paths());
    }

    private static AssetEdit edit(Document document) {
        return new AssetEdit(
                Trees.number(document, "revision"),
                Trees.instant(document, "at"),
                Trees.text(document, "by"),
                Trees.texts(document, "paths"));
    }

    private static List<String> words(Asset asset) {
        var metadata = asset.metadata();
        var said = Stream.<@Nullable String>builder();
        said.add(asset.file().fileName()).add(metadata.headline()).add(metadata.caption());
        said.add(metadata.creator()).add(metadata.location());
        metadata.keywords().forEach(said::add);
        asset.texts().values().forEach(texts -> said.add(texts.alt()).add(texts.caption()));
        return said.build()
                .filter(Objects::nonNull)
                .flatMap(text -> Words.folded(text).stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
