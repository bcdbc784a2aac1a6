package org.banyancms.media.gate;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.Workflows;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.asset.FocalPoint;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.UsageClass;
import org.banyancms.media.file.Announced;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.web.MediaServer;
import org.springframework.context.ApplicationContext;

/** A picture that a Vietnamese story shows: at first with everything in order. */
final class ShownPicture {
    static final ChannelTarget PORTAL =
            new ChannelTarget("portal", "Cổng thông tin", false, "editorial", false);
    static final ChannelTarget PRACTICE =
            new ChannelTarget("site", "Trang thử", true, "editorial", false);
    static final ChannelTarget SOCIAL =
            new ChannelTarget("fb", "Facebook", false, "promotional", true);
    private static final Actor STEWARD = MediaServer.actor("rights", Role.RIGHTS_STEWARD);
    private static int count;

    private final ApplicationContext server;
    private final AssetDesk desk;
    private final Map<String, Object> shared = new HashMap<>();
    private AssetId id = new AssetId("picture" + ++count);
    private String type = "article";
    private List<ChannelTarget> channels = List.of(PORTAL);

    ShownPicture(ApplicationContext server) {
        this.server = server;
        this.desk = server.getBean(AssetDesk.class);
        var picture = TestPictures.quarters(30, 20);
        picture.setRGB(0, 0, 0xff000000 | count);
        var upload = new Intake.Upload(new Announced("a.png", null), null, false, false);
        var bytes = new ByteArrayInputStream(TestPictures.file(picture, "png"));
        server.getBean(Intake.class).take(STEWARD, id, upload, bytes);
        rights(UsageClass.COMMERCIAL, "CC-BY-4.0", "worldwide", null, null);
        present(false, "digitalCapture", Depicted.NOBODY);
        describe(LocaleTag.VI, "Hồ Na Hang nhìn từ bến thuyền", "Hồ Na Hang", false);
    }

    ShownPicture lost() {
        id = new AssetId("never-uploaded");
        return this;
    }

    ShownPicture on(ChannelTarget... others) {
        channels = List.of(others);
        return this;
    }

    ShownPicture in(String typeName) {
        type = typeName;
        return this;
    }

    ShownPicture until(String instant) {
        shared.put("expiresAt", instant);
        return this;
    }

    ShownPicture rights(
            UsageClass usage, String licence, String territory, String from, String to) {
        var cleared =
                new Rights(
                        "Ma Văn A",
                        licence,
                        null,
                        usage,
                        territory,
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        true,
                        "Ma Văn A",
                        "Ảnh: Ma Văn A",
                        null);
        desk.clear(STEWARD, id, seen -> seen, _ -> cleared);
        return this;
    }

    ShownPicture present(boolean standIn, String source, Depicted depicted) {
        desk.present(
                STEWARD,
                id,
                seen -> seen,
                _ -> new Presentation(FocalPoint.CENTRE, standIn, source, depicted, Map.of()),
                List.of());
        return this;
    }

    ShownPicture describe(LocaleTag locale, String alt, String caption, boolean decorative) {
        var texts = new AssetTexts(alt, caption, decorative, null);
        desk.describe(STEWARD, id, seen -> seen, locale, texts);
        return this;
    }

    ShownPicture consent(Consent.Kind kind, boolean minor, String to, boolean withdrawn) {
        var consent =
                new Consent(
                        "Em Lan",
                        kind,
                        Set.of(UsageClass.EDITORIAL),
                        minor,
                        null,
                        to == null ? null : LocalDate.parse(to),
                        withdrawn ? MediaServer.NOW : null);
        desk.consent(STEWARD, id, seen -> seen, 1, consent);
        return this;
    }

    /** What all media gates say of the story, in the order of their codes. */
    List<Finding> findings(GateAction action) {
        var context = context(action);
        return server.getBeansOfType(PublishGate.class).values().stream()
                .flatMap(gate -> gate.check(context).stream())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private GateContext context(GateAction action) {
        shared.put("gallery", List.of("other", id.value()));
        var at = MediaServer.NOW;
        var variant =
                new Variant(
                        LocaleTag.VI,
                        Fields.empty(),
                        "approved",
                        1,
                        1,
                        Set.of(),
                        List.of(),
                        null,
                        at,
                        "a");
        var entry =
                new Entry(
                        new EntryId("e"),
                        type,
                        1,
                        new OrganisationCode("SVHTTDL"),
                        null,
                        List.of(),
                        LocaleTag.VI,
                        new Fields(shared),
                        1,
                        Set.of(),
                        null,
                        false,
                        Map.of(LocaleTag.VI, variant),
                        at,
                        "a");
        return new GateContext(
                entry,
                variant,
                new ContentType(type, 1, Map.of(), "Article", List.of(), Workflows.editorial()),
                new ContentHash("0".repeat(64)),
                Set.of(id),
                channels,
                action,
                Set.of(LocaleTag.VI),
                Set.of(),
                at);
    }
}
