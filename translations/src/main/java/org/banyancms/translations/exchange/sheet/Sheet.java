package org.banyancms.translations.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * A job as rows of cells. The first column of each row says which job it belongs to, so that a row
 * can be told wherever it is pasted.
 */
final class Sheet {

    static final List<String> HEADER = List.of("file", "segment", "field", "source", "target");

    private Sheet() {}

    static List<List<String>> rows(Job job) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (Segment segment : job.segments()) {
            rows.add(
                    List.of(
                            JobFile.label(job),
                            segment.id(),
                            segment.place().field(),
                            Cells.write(segment.source().runs()),
                            target(segment)));
        }
        return rows;
    }

    private static String target(Segment segment) {
        var translation = segment.translation();
        return translation == null ? "" : Cells.write(translation.text().runs());
    }

    /** The file that these rows, the header first, make up. */
    static JobFile file(List<List<String>> rows) {
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

    private static JobFile.Unit unit(List<String> row) {
        var target = row.get(4);
        return new JobFile.Unit(
                row.get(1).strip(),
                Cells.read(row.get(3)),
                target.isBlank() ? null : Cells.read(target));
    }

    static ProblemException malformed(String why, int line) {
        return ProblemException.of(
                TranslationProblem.FILE_MALFORMED, Map.of("why", why, "line", line, "column", 0));
    }
}
