package org.banyancms.server.demo;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.Track;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.file.Announced;

/** The pictures and films of the demo content: stand-ins, with their true credits. */
final class DemoMedia {
    private static final OrganisationCode OWNER = new OrganisationCode("SVHTTDL");
    private static final String WORLD = "worldwide";

    private final Intake intake;
    private final AssetDesk desk;
    private final DemoPeople people;
    private final DemoLedger ledger;

    DemoMedia(Intake intake, AssetDesk desk, DemoPeople people, DemoLedger ledger) {
        this.intake = intake;
        this.desk = desk;
        this.people = people;
        this.ledger = ledger;
    }

    /** Puts in what is missing; gives the asset of each key. */
    Map<String, AssetId> seed() {
        var ids = new LinkedHashMap<String, AssetId>();
        for (var file : DemoFiles.list("assets.yaml")) {
            var key = DemoFiles.need(file, "key");
            ids.put(key, ledger.asset(key));
            if (!ledger.isDone("asset:" + key)) {
                seed(file, ids.get(key));
                ledger.done("asset:" + key);
            }
        }
        return ids;
    }

    private void seed(Fields file, AssetId id) {
        take(id, DemoFiles.need(file, "file"));
        desk.clear(people.actor("rights"), id, seen -> seen, _ -> rights(file));
        var texts = DemoFiles.object(file.get("texts"));
        texts.values()
                .forEach((tag, said) -> describe(id, new LocaleTag(tag), DemoFiles.object(said)));
        var tracks = new LinkedHashMap<LocaleTag, Track>();
        for (var track : file.objects("tracks").stream().map(Fields::new).toList()) {
            var asset = ledger.asset(DemoFiles.need(track, "file"));
            take(asset, DemoFiles.need(track, "file"));
            tracks.put(
                    new LocaleTag(DemoFiles.need(track, "locale")),
                    new Track(DemoFiles.need(track, "kind"), asset));
        }
        desk.present(
                people.actor("editor2"),
                id,
                seen -> seen,
                now ->
                        new Presentation(
                                now.focalPoint(),
                                true,
                                now.digitalSourceType(),
                                Depicted.NOBODY,
                                tracks),
                List.of("/depicted", "/tracks"));
    }

    private Asset take(AssetId id, String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var upload = new Intake.Upload(new Announced(name, null), OWNER, true, true);
        return intake.take(
                people.actor("editor"),
                id,
                upload,
                new ByteArrayInputStream(DemoFiles.bytes(file)));
    }

    private void describe(AssetId id, LocaleTag locale, Fields said) {
        var texts =
                new AssetTexts(
                        said.text("alt").orElse(null),
                        said.text("caption").orElse(null),
                        false,
                        said.text("transcript").orElse(null));
        desk.describe(people.actor("editor2"), id, seen -> seen, locale, texts);
    }

    private static Rights rights(Fields file) {
        return new Rights(
                file.text("holder").orElseGet(() -> DemoFiles.need(file, "creator")),
                DemoFiles.need(file, "licence"),
                file.text("licenceUrl").orElse(null),
                file.text("usageClass").flatMap(UsageClass::ofWord).orElse(UsageClass.EDITORIAL),
                file.text("territory").orElse(WORLD),
                null,
                null,
                !Boolean.FALSE.equals(file.get("alterationAllowed")),
                file.text("creator").orElse(null),
                DemoFiles.need(file, "credit"),
                file.text("copyright").orElse(null));
    }
}
