package org.banyancms.media.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.banyancms.core.problem.Messages;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.Workflows;
import org.banyancms.media.asset.Asset;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

@DisplayName("The gates that know media")
class GatesTest {
    private static final Actor STEWARD = MediaServer.actor("rights", Role.RIGHTS_STEWARD);
    private static final ChannelTarget PORTAL =
            new ChannelTarget("portal", "Cổng thông tin", false, "editorial", false);
    private static final ChannelTarget PRACTICE =
            new ChannelTarget("site", "Trang thử", true, "editorial", false);
    private static final ChannelTarget SOCIAL =
            new ChannelTarget("fb", "Facebook", false, "promotional", true);
    private static int count;
    @TempDir static Path folder;
    private static AnnotationConfigWebApplicationContext server;
    private AssetId id;

    @BeforeAll
    static void start() {
        server = MediaServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void upload() {
        var picture = TestPictures.quarters(30, 20);
        picture.setRGB(0, 0, ++count);
        id = new AssetId("asset" + count);
        var upload = new Intake.Upload(new Announced("a.png", null), null, false, false);
        var bytes = new ByteArrayInputStream(TestPictures.file(picture, "png"));
        server.getBean(Intake.class).take(STEWARD, id, upload, bytes);
    }

    private static AssetDesk desk() {
        return server.getBean(AssetDesk.class);
    }

    private List<Finding> findings(String gate, GateAction action, ChannelTarget... channels) {
        var shared = new Fields(Map.of("gallery", List.of("other", id.value())));
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
                        MediaServer.NOW,
                        "a");
        var entry =
                new Entry(
                        new EntryId("e"),
                        "article",
                        1,
                        new OrganisationCode("SVHTTDL"),
                        null,
                        List.of(),
                        LocaleTag.VI,
                        shared,
                        1,
                        Set.of(),
                        null,
                        false,
                        Map.of(LocaleTag.VI, variant),
                        MediaServer.NOW,
                        "a");
        var type =
                new ContentType(
                        "article", 1, Map.of(), "Article", List.of(), Workflows.editorial());
        var context =
                new GateContext(
                        entry,
                        variant,
                        type,
                        new ContentHash("0".repeat(64)),
                        Set.of(id),
                        List.of(channels),
                        action,
                        Set.of(LocaleTag.VI),
                        Set.of(),
                        MediaServer.NOW);
        return server.getBeansOfType(PublishGate.class).values().stream()
                .filter(one -> one.code().equals(gate))
                .flatMap(one -> one.check(context).stream())
                .toList();
    }

    private List<String> reasons(String gate, ChannelTarget... channels) {
        return findings(gate, GateAction.PUBLISH, channels).stream()
                .map(finding -> finding.level() + " " + finding.reason())
                .toList();
    }

    private void clear(UsageClass usage, LocalDate from, LocalDate to) {
        var rights =
                new Rights(
                        "A",
                        "CC-BY-4.0",
                        null,
                        usage,
                        "worldwide",
                        from,
                        to,
                        true,
                        "A",
                        "Ảnh: A",
                        null);
        desk().clear(STEWARD, id, seen -> seen, _ -> rights);
    }

    private Asset present(boolean standIn, String source, Depicted depicted) {
        return desk().present(
                        STEWARD,
                        id,
                        seen -> seen,
                        shown ->
                                new Presentation(
                                        FocalPoint.CENTRE, standIn, source, depicted, Map.of()),
                        List.of());
    }

    private void consent(boolean minor, LocalDate to, boolean withdrawn) {
        var consent =
                new Consent(
                        "Em Lan",
                        Consent.Kind.PERSON,
                        Set.of(UsageClass.EDITORIAL),
                        minor,
                        null,
                        to,
                        withdrawn ? MediaServer.NOW : null);
        desk().consent(STEWARD, id, seen -> seen, 1, consent);
    }

    @Test
    @DisplayName("G05: rights are there, in force, and wide enough for every channel")
    void rights() {
        assertThat(reasons("G05", PORTAL)).containsExactly("BLOCK missing");
        clear(UsageClass.EDITORIAL, null, null);
        assertThat(reasons("G05", PORTAL)).isEmpty();
        assertThat(reasons("G05", PORTAL, SOCIAL)).containsExactly("BLOCK usage");
        clear(UsageClass.COMMERCIAL, null, LocalDate.parse("2026-03-01"));
        assertThat(reasons("G05", SOCIAL)).as("the last day counts").isEmpty();
        clear(UsageClass.COMMERCIAL, null, LocalDate.parse("2026-02-28"));
        assertThat(reasons("G05", SOCIAL)).containsExactly("BLOCK ended");
        clear(UsageClass.COMMERCIAL, LocalDate.parse("2026-03-02"), null);
        assertThat(reasons("G05", SOCIAL)).containsExactly("BLOCK notYet");
    }

    @Test
    @DisplayName(
            "G06: people agree, their guardians too, for this use, and have not changed their minds")
    void consent() {
        assertThat(reasons("G06", PORTAL)).isEmpty();
        present(false, null, Depicted.PEOPLE);
        assertThat(reasons("G06", PORTAL)).containsExactly("BLOCK missing");
        present(false, null, Depicted.CROWD);
        assertThat(reasons("G06", PORTAL)).containsExactly("WAIVABLE crowd");
        consent(true, null, false);
        assertThat(reasons("G06", PORTAL)).containsExactly("BLOCK guardian");
        consent(false, LocalDate.parse("2026-02-28"), false);
        assertThat(reasons("G06", SOCIAL)).containsExactly("BLOCK ended", "BLOCK purpose");
        consent(false, null, true);
        assertThat(reasons("G06", PORTAL)).containsExactly("BLOCK withdrawn");
        consent(false, null, false);
        assertThat(reasons("G06", PORTAL)).isEmpty();
    }

    @Test
    @DisplayName("G07: a file that is not there blocks, at the place that names it")
    void file() {
        assertThat(reasons("G07", PORTAL)).isEmpty();
        id = new AssetId("never-uploaded");
        assertThat(findings("G07", GateAction.PUBLISH, PORTAL))
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/fields/gallery/1"))
                .satisfies(finding -> assertThat(finding.clause()).isEqualTo("II.5-c"));
        assertThat(reasons("G05", PORTAL)).as("one gate speaks of it").isEmpty();
    }

    @Test
    @DisplayName(
            "G08: alternative text in the variant's language or decorative; social channels are only warned")
    void access() {
        assertThat(reasons("G08", PORTAL)).containsExactly("BLOCK alt");
        assertThat(reasons("G08", SOCIAL)).containsExactly("WARN alt");
        assertThat(reasons("G08", SOCIAL, PORTAL)).containsExactly("BLOCK alt");
        assertThat(reasons("G08")).containsExactly("BLOCK alt");
        desk().describe(
                        STEWARD,
                        id,
                        seen -> seen,
                        LocaleTag.EN,
                        new AssetTexts("Colours", null, false, null));
        assertThat(reasons("G08", PORTAL))
                .as("another language does not help")
                .containsExactly("BLOCK alt");
        desk().describe(
                        STEWARD,
                        id,
                        seen -> seen,
                        LocaleTag.VI,
                        new AssetTexts(null, null, true, null));
        assertThat(reasons("G08", PORTAL)).isEmpty();
    }

    @Test
    @DisplayName("G15: machine-made media says so in the caption; photos need not")
    void synthetic() {
        present(false, "digitalCapture", Depicted.UNKNOWN);
        assertThat(reasons("G15", PORTAL)).isEmpty();
        present(false, "trainedAlgorithmicMedia", Depicted.UNKNOWN);
        assertThat(reasons("G15", PORTAL)).containsExactly("BLOCK label");
        desk().describe(
                        STEWARD,
                        id,
                        seen -> seen,
                        LocaleTag.VI,
                        new AssetTexts("x", "Ảnh tại Na Hang", false, null));
        assertThat(reasons("G15", PORTAL))
                .as("ai inside a word is no label")
                .containsExactly("BLOCK label");
        desk().describe(
                        STEWARD,
                        id,
                        seen -> seen,
                        LocaleTag.VI,
                        new AssetTexts("x", "Ảnh tạo bằng AI", false, null));
        assertThat(reasons("G15", PORTAL)).isEmpty();
    }

    @Test
    @DisplayName("G16: a stand-in reaches practice channels only")
    void standIn() {
        assertThat(reasons("G16", PORTAL)).isEmpty();
        present(true, null, Depicted.UNKNOWN);
        assertThat(reasons("G16", PRACTICE)).isEmpty();
        assertThat(reasons("G16", PRACTICE, PORTAL, SOCIAL))
                .containsExactly("BLOCK channel", "BLOCK channel");
    }

    @Test
    @DisplayName("a removal waits for none of them")
    void removal() {
        for (var gate : List.of("G05", "G06", "G07", "G08", "G15", "G16")) {
            assertThat(findings(gate, GateAction.UNPUBLISH, PORTAL)).isEmpty();
        }
    }

    @Test
    @DisplayName("every finding has words in both languages, with what to do")
    void words() {
        var messages = server.getBean(Messages.class);
        var reasons =
                List.of(
                        "G05.missing",
                        "G05.notYet",
                        "G05.ended",
                        "G05.credit",
                        "G05.usage",
                        "G06.missing",
                        "G06.crowd",
                        "G06.withdrawn",
                        "G06.ended",
                        "G06.guardian",
                        "G06.purpose",
                        "G07.missing",
                        "G07.type",
                        "G08.alt",
                        "G08.captions",
                        "G15.label",
                        "G16.channel");
        for (var reason : reasons) {
            for (var end : List.of("", ".fix")) {
                var key = "gate." + reason + end;
                var en = messages.find(LocaleTag.EN, key, Map.of());
                assertThat(en).as(key).isPresent();
                assertThat(messages.find(LocaleTag.VI, key, Map.of()))
                        .as(key)
                        .isPresent()
                        .isNotEqualTo(en);
            }
        }
    }
}
