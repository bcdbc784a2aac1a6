package org.banyancms.translations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.banyancms.translations.Province.KO;
import static org.banyancms.translations.Province.TAN_TRAO;
import static org.banyancms.translations.Province.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.Province;
import org.banyancms.translations.Workshop;
import org.banyancms.translations.job.ImportDesk;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobExchangeTest {

    private static final Actor TRANSLATOR = Province.person("translator-ko", Role.TRANSLATOR, KO);

    private final Workshop workshop = new Workshop();
    private String id = "";

    @BeforeEach
    void job() {
        workshop.province.save(
                LocaleTag.VI,
                "approved",
                "Đình <Tân Trào> & \"bạn\"",
                List.of(text("Cây đa ", "strong", "em"), text("cao 30 m.")));
        id = workshop.get(JobOpening.class).open(TAN_TRAO, KO, 0, null).job().id();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff-2.2", "xliff-2.1", "xliff-2.0", "xliff-1.2", "csv"})
    @DisplayName(
            "a file that comes back translated fills the job, and goes out again as it came in")
    void roundTrip(String format) {
        var filled = filled(format);
        var imported = take(format, filled);

        assertThat(imported.imported()).isEqualTo(3);
        assertThat(stored().state()).isEqualTo(JobState.CLAIMED);
        assertThat(stored().segments())
                .extracting(Segment::state)
                .containsOnly(SegmentState.TRANSLATED);
        assertThat(stored().segments().get(1).translation().text().codes()).hasSize(4);

        var again = take(format, export(format));
        assertThat(again.imported()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    @DisplayName("a half-translated file is welcome")
    void half() {
        var imported =
                take(
                        "xliff-2.1",
                        export("xliff-2.1")
                                .replaceFirst("</source>", "</source><target>딘 떤짜오</target>"));
        assertThat(imported.imported()).isEqualTo(1);
        assertThat(imported.empty()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a lost code | <pc id=\"2\".*?</pc> | 나무 | code_lost",
                "a changed number | 30 | 31 | number_missing,number_added",
                "an unknown code | <pc id=\"2\" | <pc id=\"7\" | code_unknown",
            })
    @DisplayName("a file with one thing wrong is refused as a whole")
    void refused(String what, String from, String to, String codes) {
        var filled = filled("xliff-2.1");
        int target = filled.indexOf("<target>", filled.indexOf("unit id=\"s2\""));
        var broken = filled.substring(0, target) + filled.substring(target).replaceFirst(from, to);

        var refusal = refusal("xliff-2.1", broken);
        assertThat(refusal.kind().code()).as(what).isEqualTo("import_refused");
        assertThat(refusal.fields()).extracting(FieldProblem::code).contains(codes.split(","));
        assertThat(refusal.fields()).extracting(FieldProblem::pointer).containsOnly("/units/s2");
        assertThat(stored().state()).isEqualTo(JobState.OPEN);
        assertThat(stored().segments()).allMatch(segment -> segment.translation() == null);
    }

    @Test
    @DisplayName(
            "everything that is wrong is told at once: unknown and repeated units, changed sources, empty numbers")
    void allAtOnce() {
        var broken =
                filled("xliff-2.1")
                        .replace("unit id=\"s3\"", "unit id=\"s9\"")
                        .replace("&lt;Tân Trào&gt;", "Tân Trào")
                        .replaceFirst("30 m.</target>", "m.</target>");
        assertThat(refusal("xliff-2.1", broken).fields())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .contains(
                        "/units/s9 unit_unknown",
                        "/units/s1 source_changed",
                        "/units/s2 number_missing");
    }

    @Test
    @DisplayName("the file of another job, another language, another thing")
    void foreignFiles() {
        var filled = filled("xliff-2.1");
        assertThat(refusal("xliff-2.1", filled.replace("job-" + id, "job-other")).kind().code())
                .isEqualTo("job_mismatch");
        assertThat(
                        refusal("xliff-2.1", filled.replace("trgLang=\"ko\"", "trgLang=\"ja\""))
                                .kind()
                                .code())
                .isEqualTo("job_mismatch");
        assertThat(refusal("xliff-2.1", "<html/>").kind().code()).isEqualTo("file_malformed");
        assertThat(refusal("xliff-2.1", filled.substring(0, filled.length() - 20)).kind().code())
                .isEqualTo("file_malformed");
        assertThat(refusal("srt", filled).kind().code()).isEqualTo("format_unknown");
    }

    @Test
    @DisplayName("document types, entities, depth")
    void hostileFiles() {
        var dtd = "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refusal("xliff-2.1", dtd + "<xliff/>").kind().code())
                .isEqualTo("dtd_not_allowed");
        var entity = filled("xliff-2.1").replace("30 m.</target>", "30 m&x;</target>");
        assertThat(refusal("xliff-2.1", entity).kind().code()).isEqualTo("file_malformed");
        var deep =
                filled("xliff-2.1")
                        .replaceFirst("<target>", "<target>" + "<mrk id=\"m\">".repeat(200));
        assertThat(refusal("xliff-2.1", deep).kind().code()).isEqualTo("file_too_large");
        assertThat(stored().state()).isEqualTo(JobState.OPEN);
    }

    @Test
    @DisplayName(
            "modules, notes and matches that tools add are passed over, and cut units are put together")
    void toolsAddThings() {
        var match =
                "<mtc:matches xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:match ref=\"#1\">"
                        + "<source>khác</source><target>다른</target></mtc:match></mtc:matches>";
        var filled =
                filled("xliff-2.1")
                        .replaceFirst("<segment", match + "<segment")
                        .replaceFirst("<target>", "<target><mrk id=\"m1\" type=\"term\">")
                        .replaceFirst("</target>", "</mrk></target>");
        assertThat(take("xliff-2.1", filled).imported()).isEqualTo(3);
    }

    @Test
    @DisplayName("a cell that a spreadsheet would run is kept from running")
    void formulas() {
        workshop.province.save(
                LocaleTag.VI, "approved", "=SUM(1)+cmd", List.of(text("-Một {hai}.")));
        var job = workshop.get(JobOpening.class).open(TAN_TRAO, new LocaleTag("ja"), 0, null).job();
        var exported = export(job.id(), "csv");
        assertThat(exported).contains("'=SUM(1)+cmd").contains("'-Một {{hai}}.");
        var back = workshop.get(JobExchange.class);
        var ja = Province.person("translator-ja", Role.TRANSLATOR);
        assertThat(
                        back.take(
                                        job.id(),
                                        "csv",
                                        exported.getBytes(StandardCharsets.UTF_8),
                                        false,
                                        ja)
                                .empty())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("a workbook goes out and comes back; what is no workbook, or a bomb, does not")
    void workbook() throws IOException {
        take("xliff-2.1", filled("xliff-2.1"));
        var exchange = workshop.get(JobExchange.class);
        var export = exchange.export(id, "xlsx", Province.person("editor", Role.EDITOR));
        var out = new ByteArrayOutputStream();
        export.format().write(export.job(), out);
        assertThat(exchange.take(id, "xlsx", out.toByteArray(), false, TRANSLATOR).unchanged())
                .isEqualTo(3);

        assertThat(refusal("xlsx", "no workbook").kind().code()).isEqualTo("file_malformed");
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 70; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        var refusal =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> exchange.take(id, "xlsx", bomb.toByteArray(), false, TRANSLATOR));
        assertThat(refusal.kind().code()).isEqualTo("file_too_large");
    }

    @Test
    @DisplayName("what another translated otherwise in the meantime gives way only when told to")
    void conflicts() {
        take("xliff-2.1", filled("xliff-2.1"));
        workshop.clock.advance(java.time.Duration.ofDays(2));
        var other = Province.person("other-ko", Role.TRANSLATOR, KO);
        var changed =
                export("xliff-2.1").replace("딘 떤짜오", "떤짜오 정자").getBytes(StandardCharsets.UTF_8);
        var exchange = workshop.get(JobExchange.class);

        var refusal =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> exchange.take(id, "xliff-2.1", changed, false, other));
        assertThat(refusal.fields())
                .extracting(FieldProblem::code)
                .containsExactly("target_conflict");
        assertThat(exchange.take(id, "xliff-2.1", changed, true, other).imported()).isEqualTo(1);
    }

    private Job stored() {
        return workshop.get(JobStore.class).find(id).orElseThrow();
    }

    private String export(String format) {
        return export(id, format);
    }

    private String export(String job, String format) {
        var export =
                workshop.get(JobExchange.class)
                        .export(job, format, Province.person("editor", Role.EDITOR));
        var out = new ByteArrayOutputStream();
        export.format().write(export.job(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a translator's tool makes of an exported file. */
    private String filled(String format) {
        var file = export(format);
        if (format.equals("csv")) {
            return file.replaceAll("(title,[^\r\n]*),\r\n", "$1,딘 떤짜오\r\n")
                    .replaceAll("(body,[^\r\n]*),\r\n", "$1,{1}{2}반얀나무 {/2}{/1}높이 30 m.\r\n")
                    .replaceAll("(alt,[^\r\n]*),\r\n", "$1,정자 옆 반얀나무.\r\n");
        }
        return file.replaceFirst(
                        "(&amp; (?:\"|&quot;)bạn(?:\"|&quot;))</source>",
                        "$1</source><target>딘 떤짜오</target>")
                .replaceFirst(
                        "<source>((?:<[^>]*>)+)Cây đa ((?:<[^>]*>)+)cao 30 m.</source>",
                        "<source>$1Cây đa $2cao 30 m.</source><target>$1반얀나무 $2높이 30 m.</target>")
                .replaceFirst(
                        "(Cây đa bên đình.)</source>", "$1</source><target>정자 옆 반얀나무.</target>");
    }

    private ImportDesk.Imported take(String format, String file) {
        return workshop.get(JobExchange.class)
                .take(id, format, file.getBytes(StandardCharsets.UTF_8), false, TRANSLATOR);
    }

    private ProblemException refusal(String format, String file) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> take(format, file));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }
}
