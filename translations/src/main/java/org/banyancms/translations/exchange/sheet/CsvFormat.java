package org.banyancms.translations.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.exchange.JobFormat;
import org.banyancms.translations.job.Job;

/** CSV in UTF-8 with a byte order mark, which spreadsheets need. */
public final class CsvFormat implements JobFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        var text = new StringBuilder(BYTE_ORDER_MARK);
        Sheet.rows(job).forEach(row -> text.append(CsvRows.write(row)));
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JobFile read(InputStream in) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return Sheet.file(
                    CsvRows.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw Sheet.malformed("not_csv", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
