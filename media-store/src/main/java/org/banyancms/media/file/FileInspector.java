package org.banyancms.media.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.problem.MediaProblem;

/** Decides whether the house takes a file, and says what it is. */
public final class FileInspector {
    private final FileLimits limits;
    private final FileDetector detector = new FileDetector();
    private final PictureCheck pictures;
    private final FilmCheck films = new FilmCheck();
    private final TextTrackCheck tracks = new TextTrackCheck();
    private final DocumentCheck documents = new DocumentCheck();

    public FileInspector(PictureEngine engine, FileLimits limits) {
        this.limits = limits;
        pictures = new PictureCheck(engine, limits);
    }

    /**
     * Looks at a file.
     *
     * @throws ProblemException when the house does not take it, with the reason
     */
    public InspectedFile inspect(Path file, Announced announced) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw ProblemException.of(MediaProblem.FILE_EMPTY);
        }
        var kind = kind(detector.detect(file, announced.fileName()));
        if (size > limits.bytes(kind.family())) {
            throw tooLarge(limits.bytes(kind.family()));
        }
        refuseContradictions(kind, announced);
        return switch (kind.family()) {
            case PICTURE -> pictures.inspect(file, kind);
            case FILM, SOUND -> films.inspect(file, kind);
            case TEXT_TRACK -> tracks.inspect(file, kind);
            case DOCUMENT -> documents.inspect(file, kind);
        };
    }

    /** The refusal of a file over a limit of so many bytes. */
    public static ProblemException tooLarge(long max) {
        return ProblemException.of(MediaProblem.FILE_TOO_LARGE, Map.of("max", max));
    }

    private static FileKind kind(String type) {
        if (type.equals("image/svg+xml")) {
            throw ProblemException.of(MediaProblem.FILE_TYPE_SVG);
        }
        return FileKind.ofDetected(type)
                .orElseThrow(() ->
                        ProblemException.of(
                                MediaProblem.FILE_TYPE_NOT_ALLOWED,
                                Map.of(
                                        "type",
                                        type,
                                        "allowed",
                                        String.join(", ", FileKind.mediaTypes()))));
    }

    private static void refuseContradictions(FileKind kind, Announced announced) {
        var problems = new ArrayList<FieldProblem>();
        var type = kind.mediaType();
        var extension = announced.extension();
        boolean nameLies = extension != null && !kind.extensions().contains(extension);
        if (nameLies) {
            var params = Map.<String, Object>of("extension", extension, "type", type);
            problems.add(FieldProblem.at("/file/name", "extension_mismatch", params));
        }
        var declared = announced.plainType();
        if (declared != null && !kind.mayBeCalled(declared)) {
            var params = Map.<String, Object>of("declared", declared, "type", type);
            problems.add(FieldProblem.at("/file/type", "declared_type_mismatch", params));
        }
        if (!problems.isEmpty()) {
            throw contradicted(nameLies, type, announced, problems);
        }
    }

    private static ProblemException contradicted(
            boolean nameLies, String type, Announced announced, List<FieldProblem> problems) {
        var kind =
                nameLies
                        ? MediaProblem.FILE_EXTENSION_MISMATCH
                        : MediaProblem.FILE_DECLARED_TYPE_MISMATCH;
        return ProblemException.of(
                kind, Map.of("type", type, "name", announced.fileName()), problems);
    }
}
