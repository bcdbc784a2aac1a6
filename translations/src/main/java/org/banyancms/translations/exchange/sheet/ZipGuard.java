package org.banyancms.translations.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * Looks through a workbook before it is opened: how large it becomes, how many parts it has, no
 * document types.
 */
final class ZipGuard {

    /** Most bytes that all parts together may become. */
    static final int MAX_UNPACKED = 64 * 1024 * 1024;

    private static final int MAX_PARTS = 1_000;
    private static final int CHUNK = 64 * 1024;
    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    private ZipGuard() {}

    static void check(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            int parts = 0;
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > MAX_PARTS) {
                    throw tooLarge("parts", MAX_PARTS);
                }
                try (var part = zip.getInputStream(entry)) {
                    unpacked += part(part, MAX_UNPACKED - unpacked);
                }
            }
        } catch (IOException _) {
            throw Sheet.malformed("not_xlsx", 0);
        }
    }

    private static long part(InputStream in, long allowed) throws IOException {
        long size = 0;
        var tail = "";
        for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
            size += bytes.length;
            if (size > allowed) {
                throw tooLarge("unpacked", MAX_UNPACKED);
            }
            var text = tail + new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.contains(DOCUMENT_TYPE)) {
                throw ProblemException.of(TranslationProblem.DTD_NOT_ALLOWED);
            }
            tail = text.substring(Math.max(0, text.length() - DOCUMENT_TYPE.length()));
        }
        return size;
    }

    private static ProblemException tooLarge(String limit, int max) {
        return ProblemException.of(
                TranslationProblem.FILE_TOO_LARGE, Map.of("limit", limit, "max", max));
    }
}
