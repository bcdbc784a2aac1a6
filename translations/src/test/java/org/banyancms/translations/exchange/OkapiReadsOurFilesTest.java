package org.banyancms.translations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.translations.Province.TAN_TRAO;
import static org.banyancms.translations.Province.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.Province;
import org.banyancms.translations.Workshop;
import org.banyancms.translations.job.JobOpening;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkapiReadsOurFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"xliff-2.0", "xliff-2.1", "xliff-2.2"})
    @DisplayName("Okapi finds our files valid and sees the same text and codes")
    void okapiAgrees(String format) {
        try (var workshop = new Workshop()) {
            workshop.province.save(
                    LocaleTag.VI,
                    "approved",
                    "Đình <Tân Trào> & \"bạn\"",
                    List.of(text("Cây đa ", "strong", "em"), text("cao 30 m.")));
            var job = workshop.get(JobOpening.class).open(TAN_TRAO, LocaleTag.EN, 0, null).job();
            var export =
                    workshop.get(JobExchange.class)
                            .export(job.id(), format, Province.person("editor", Role.EDITOR));
            var out = new ByteArrayOutputStream();
            export.format().write(export.job(), out);
            var file = out.toString(StandardCharsets.UTF_8);
            var units =
                    units(
                            file.replace("document:2.2", "document:2.0")
                                    .replace("version=\"2.2\"", "version=\"2.1\""));

            assertThat(units).hasSize(3);
            var first = units.getFirst().getSegment(0).getSource();
            assertThat(first.getPlainText()).isEqualTo("Đình <Tân Trào> & \"bạn\"");
            assertThat(units.get(1).getSegment(0).getSource().getPlainText())
                    .isEqualTo("Cây đa cao 30 m.");
            assertThat(units.get(1).getSegment(0).getSource().getTags()).hasSize(4);
        }
    }

    private static List<Unit> units(String file) {
        var units = new ArrayList<Unit>();
        try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(file);
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }
        return units;
    }
}
