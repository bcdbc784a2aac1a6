package org.banyancms.translations.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.exchange.JobFormat;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * CSV in UTF-8 with a byte order mark, which spreadsheets need. The first column of each row says
 * which job it belongs to, so that a row can be told wherever it is pasted.
 */
public final class CsvFormat implements JobFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER =
            List.of("file", "segment", "field", "source", "target");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Job job, OutputStream out) {
        var rows = new StringBuilder(BYTE_ORDER_MARK).append(CsvRows.write(HEADER));
        for (Segment segment : job.segments()) {
            rows.append(
                    CsvRows.write(
                            List.of(
                                    JobFile.label(job),
                                    segment.id(),
                                    segment.place().field(),
                                    Cells.write(segment.source().runs()),
                                    target(segment))));
        }
        try {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Segment segment) {
        var translation = segment.translation();
        return translation == null ? "" : Cells.write(translation.text().runs());
    }

    @Override
    public JobFile read(InputStream in) {
        var rows = rows(in);
        var units = new ArrayList<JobFile.Unit>();
        var label = rows.size() > 1 ? rows.get(1).getFirst() : "";
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.size() != HEADER.size()) {
                throw malformed("columns", i + 1);
            }
            if (!row.getFirst().equals(label)) {
                throw malformed("several_files", i + 1);
            }
            units.add(unit(row));
        }
        return new JobFile(label, null, units);
    }

    private static List<List<String>> rows(InputStream in) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return CsvRows.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw malformed("not_csv", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobFile.Unit unit(List<String> row) {
        var target = row.get(4);
        return new JobFile.Unit(
                row.get(1).strip(),
                Cells.read(row.get(3)),
                target.isBlank() ? null : Cells.read(target));
    }

    private static ProblemException malformed(String why, int line) {
        return ProblemException.of(
                TranslationProblem.FILE_MALFORMED, Map.of("why", why, "line", line, "column", 0));
    }
}
