package org.banyancms.media.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.media.asset.UsageClass.COMMERCIAL;
import static org.banyancms.media.asset.UsageClass.EDITORIAL;
import static org.banyancms.media.gate.ShownPicture.PORTAL;
import static org.banyancms.media.gate.ShownPicture.PRACTICE;
import static org.banyancms.media.gate.ShownPicture.SOCIAL;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.web.MediaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * What each gate that knows media accepts and refuses on 1 March 2026: the picture is in order but
 * for the one thing that an example says, so what is found is found by that gate alone.
 */
@DisplayName("Examples of the gates that know media")
class MediaGateExamplesTest {
    private static final String TAKEN = "digitalCapture";
    private static final String MADE = "trainedAlgorithmicMedia";
    @TempDir static Path folder;
    private static AnnotationConfigWebApplicationContext server;

    @BeforeAll
    static void start() {
        server = MediaServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A change of the picture that is in order, and what is then said: nothing, if accepted. */
    private record Example(String what, UnaryOperator<ShownPicture> change, String... said) {
        @Override
        public String toString() {
            return what + (said.length == 0 ? ": accepted" : ": " + String.join(", ", said));
        }
    }

    private static Example ok(String what, UnaryOperator<ShownPicture> change) {
        return new Example(what, change);
    }

    private static Example no(String what, String said, UnaryOperator<ShownPicture> change) {
        return new Example(what, change, said.split(", "));
    }

    static Stream<Example> rights() {
        return Stream.of(
                ok("rights without an end", it -> it),
                ok(
                        "the last day counts, and the story ends with it",
                        it ->
                                it.rights(COMMERCIAL, "CC-BY-4.0", "worldwide", null, "2026-03-01")
                                        .until("2026-03-02T00:00:00+07:00")),
                no(
                        "rights end before the story does",
                        "G05 BLOCK endsFirst",
                        it ->
                                it.rights(COMMERCIAL, "CC-BY-4.0", "worldwide", null, "2026-12-31")
                                        .until("2027-06-30T00:00:00+07:00")),
                no(
                        "rights end and the story has no end",
                        "G05 WARN noEnd",
                        it -> it.rights(COMMERCIAL, "CC-BY-4.0", "worldwide", null, "2026-12-31")),
                no(
                        "rights ended yesterday",
                        "G05 BLOCK ended",
                        it -> it.rights(COMMERCIAL, "CC-BY-4.0", "worldwide", null, "2026-02-28")),
                no(
                        "rights begin tomorrow",
                        "G05 BLOCK notYet",
                        it -> it.rights(COMMERCIAL, "CC-BY-4.0", "worldwide", "2026-03-02", null)),
                ok(
                        "editorial rights on the portal",
                        it -> it.rights(EDITORIAL, "GOV-VN-AGREED", "worldwide", null, null)),
                no(
                        "editorial rights in promotion",
                        "G05 BLOCK usage",
                        it ->
                                it.rights(EDITORIAL, "GOV-VN-AGREED", "worldwide", null, null)
                                        .on(SOCIAL)),
                no(
                        "rights for Vietnam alone on the portal",
                        "G05 BLOCK territory",
                        it -> it.rights(COMMERCIAL, "GOV-VN-AGREED", "VN", null, null)),
                ok(
                        "rights for Vietnam alone where people practise",
                        it ->
                                it.rights(COMMERCIAL, "GOV-VN-AGREED", "VN", null, null)
                                        .on(PRACTICE)),
                no(
                        "no derivatives, yet marked as alterable",
                        "G05 BLOCK alteration",
                        it -> it.rights(COMMERCIAL, "CC-BY-ND-4.0", "worldwide", null, null)),
                no(
                        "KOGL type 3, yet marked as alterable",
                        "G05 BLOCK alteration",
                        it -> it.rights(COMMERCIAL, "KOGL-3", "worldwide", null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G05 RIGHTS: in force, long enough, wide enough")
    void rights(Example example) {
        judge(example);
    }

    static Stream<Example> consent() {
        return Stream.of(
                ok("nobody can be known", it -> it),
                no(
                        "people, and no consent",
                        "G06 BLOCK missing",
                        it -> it.present(false, TAKEN, Depicted.PEOPLE)),
                no(
                        "the crowd at the lantern parade",
                        "G06 WAIVABLE crowd",
                        it -> it.present(false, TAKEN, Depicted.CROWD)),
                ok(
                        "somebody who agrees",
                        it ->
                                it.present(false, TAKEN, Depicted.PEOPLE)
                                        .consent(Consent.Kind.PERSON, false, null, false)),
                no(
                        "a child without a guardian",
                        "G06 BLOCK guardian",
                        it -> it.consent(Consent.Kind.PERSON, true, null, false)),
                no(
                        "consent that ended",
                        "G06 BLOCK ended",
                        it -> it.consent(Consent.Kind.PERSON, false, "2026-02-28", false)),
                no(
                        "consent withdrawn",
                        "G06 BLOCK withdrawn",
                        it -> it.consent(Consent.Kind.PERSON, false, null, true)),
                no(
                        "editorial consent in promotion",
                        "G06 BLOCK purpose",
                        it -> it.consent(Consent.Kind.PERSON, false, null, false).on(SOCIAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G06 CONSENT: people who can be known agree; only crowds may be waived")
    void consent(Example example) {
        judge(example);
    }

    static Stream<Example> file() {
        return Stream.of(
                ok("a PNG of which copies can be made", it -> it),
                no("a file that is not there", "G07 BLOCK missing", ShownPicture::lost));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G07 FILE: it is there, and safe copies can be made; one gate speaks of it")
    void file(Example example) {
        judge(example);
    }

    static Stream<Example> access() {
        return Stream.of(
                ok("words in the language of the story", it -> it),
                ok("decorative", it -> it.describe(LocaleTag.VI, null, null, true)),
                no(
                        "no words, on the portal",
                        "G08 BLOCK alt",
                        it -> it.describe(LocaleTag.VI, null, null, false)),
                no(
                        "no words, on a social channel",
                        "G08 WARN alt",
                        it -> it.describe(LocaleTag.VI, null, null, false).on(SOCIAL)),
                no(
                        "no words, on both",
                        "G08 BLOCK alt",
                        it -> it.describe(LocaleTag.VI, null, null, false).on(SOCIAL, PORTAL)),
                no(
                        "words in another language alone",
                        "G08 BLOCK alt",
                        it ->
                                it.describe(LocaleTag.VI, null, null, false)
                                        .describe(LocaleTag.EN, "Na Hang lake", null, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G08 ACCESS: alternative text in the language of the story")
    void access(Example example) {
        judge(example);
    }

    static Stream<Example> synthetic() {
        return Stream.of(
                ok("taken by a camera", it -> it),
                no(
                        "nobody says how it came to be",
                        "G15 BLOCK unset",
                        it -> it.present(false, null, Depicted.NOBODY)),
                no(
                        "made by a machine, not labelled",
                        "G15 BLOCK label",
                        it -> it.present(false, MADE, Depicted.NOBODY)),
                no(
                        "ai inside a word is no label",
                        "G15 BLOCK label",
                        it ->
                                it.present(false, MADE, Depicted.NOBODY)
                                        .describe(LocaleTag.VI, "x", "Ảnh tại Na Hang", false)),
                ok(
                        "made by a machine and labelled",
                        it ->
                                it.present(false, MADE, Depicted.NOBODY)
                                        .describe(LocaleTag.VI, "x", "Ảnh tạo bằng AI", false)),
                no(
                        "labelled, but shown as an event",
                        "G15 BLOCK evidence",
                        it ->
                                it.present(false, MADE, Depicted.NOBODY)
                                        .describe(LocaleTag.VI, "x", "Ảnh tạo bằng AI", false)
                                        .in("event")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G15 SYNTHETIC: what a machine made says so, and is no evidence")
    void synthetic(Example example) {
        judge(example);
    }

    static Stream<Example> standIn() {
        return Stream.of(
                ok("a real picture on the portal", it -> it),
                ok(
                        "a stand-in where people practise",
                        it -> it.present(true, null, Depicted.NOBODY).on(PRACTICE)),
                no(
                        "a stand-in on real channels",
                        "G16 BLOCK channel, G16 BLOCK channel",
                        it ->
                                it.present(true, null, Depicted.NOBODY)
                                        .on(PRACTICE, PORTAL, SOCIAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G16 STANDIN: a stand-in reaches places to practise, and no other")
    void standIn(Example example) {
        judge(example);
    }

    private static void judge(Example example) {
        var picture = example.change().apply(new ShownPicture(server));
        assertThat(picture.findings(GateAction.PUBLISH))
                .extracting(it -> it.code() + " " + it.level() + " " + it.reason())
                .containsExactly(example.said());
        assertThat(picture.findings(GateAction.PUBLISH))
                .allSatisfy(it -> assertThat(it.clause()).isNotBlank());
        assertThat(picture.findings(GateAction.UNPUBLISH)).as("a removal waits for none").isEmpty();
    }
}
