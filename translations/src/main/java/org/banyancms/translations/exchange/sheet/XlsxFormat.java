package org.banyancms.translations.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.exchange.JobFormat;
import org.banyancms.translations.job.Job;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * XLSX with one sheet. Its cells are texts, and guarded against being run all the same, since
 * people copy them on.
 */
public final class XlsxFormat implements JobFormat {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(Job job, OutputStream out) {
        try {
            var workbook = new Workbook(out, "Banyan", "1.0");
            var sheet = workbook.newWorksheet("segments");
            var rows = Sheet.rows(job);
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JobFile read(InputStream in) {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(checked(in)));
                var found = workbook.getFirstSheet().openStream()) {
            found.forEach(row -> rows.add(cells(row)));
        } catch (IOException | ExcelReaderException | IllegalStateException _) {
            throw Sheet.malformed("not_xlsx", 0);
        }
        rows.removeIf(row -> row.stream().allMatch(String::isBlank));
        return Sheet.file(rows);
    }

    private static byte[] checked(InputStream in) throws IOException {
        var bytes = in.readAllBytes();
        ZipGuard.check(bytes);
        return bytes;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Sheet.HEADER.size(); i++) {
            cells.add(row.getCellText(i));
        }
        return cells;
    }
}
