package org.banyancms.media.web.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.function.Function;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.importing.reading.ImportLimits;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A document as a form sends it.
 *
 * @param file the form's part
 */
record SentDocument(MultipartFile file) {
    private static final int LONGEST_NAME = 200;

    /**
     * The part, when there is one that is not too large.
     *
     * @throws ProblemException {@code file_required} or {@code import_too_large}
     */
    static SentDocument of(@Nullable MultipartFile file) {
        if (file == null) {
            throw ProblemException.of(MediaProblem.FILE_REQUIRED);
        }
        ImportLimits.DOCUMENT_BYTES.require(file.getSize());
        return new SentDocument(file);
    }

    /** The name without the folders that some browsers send along. */
    String name() {
        var sent = file.getOriginalFilename();
        var whole = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    <T> T read(Function<InputStream, T> work) {
        try (var content = file.getInputStream()) {
            return work.apply(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded part cannot be read", e);
        }
    }

    String digest() {
        return read(content -> {
            try {
                return Sha256.of(content).value();
            } catch (IOException e) {
                throw new UncheckedIOException("the uploaded part cannot be read", e);
            }
        });
    }
}
