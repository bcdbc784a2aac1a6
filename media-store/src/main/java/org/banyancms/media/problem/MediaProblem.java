package org.banyancms.media.problem;

import static org.banyancms.core.problem.ProblemCategory.CONFLICT;
import static org.banyancms.core.problem.ProblemCategory.INVALID;
import static org.banyancms.core.problem.ProblemCategory.NOT_FOUND;
import static org.banyancms.core.problem.ProblemCategory.UNAVAILABLE;
import static org.banyancms.core.problem.ProblemCategory.UNSUPPORTED;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** The problems of files, assets and renditions. */
public enum MediaProblem implements ProblemKind {
    // of an upload
    FILE_REQUIRED(ProblemCategory.MALFORMED),
    FILE_EMPTY(INVALID),
    FILE_TOO_LARGE(ProblemCategory.TOO_LARGE),
    FILE_TYPE_NOT_ALLOWED(UNSUPPORTED),
    FILE_TYPE_SVG(UNSUPPORTED),
    FILE_TYPE_NOT_DECODABLE(UNSUPPORTED),
    FILE_EXTENSION_MISMATCH(INVALID),
    FILE_DECLARED_TYPE_MISMATCH(INVALID),
    FILE_BROKEN(INVALID),
    FILE_HAS_FOREIGN_CONTENT(INVALID),
    FILE_HAS_ACTIVE_CONTENT(INVALID),
    FILE_TEXT_TRACK_INVALID(INVALID),
    PICTURE_TOO_MANY_PIXELS(INVALID),
    PICTURE_TOO_MANY_FRAMES(INVALID),
    ORGANISATION_REQUIRED(INVALID),
    // of a document that is imported
    IMPORT_TYPE_NOT_READABLE(UNSUPPORTED),
    IMPORT_TOO_LARGE(ProblemCategory.TOO_LARGE),
    IMPORT_LIMIT(INVALID),
    IMPORT_TOO_SLOW(INVALID),
    IMPORT_HAS_MACROS(INVALID),
    IMPORT_HAS_ENTITIES(INVALID),
    IMPORT_HAS_FOREIGN_CONTENT(INVALID),
    IMPORT_ENCRYPTED(INVALID),
    IMPORT_BROKEN(INVALID),
    IMPORT_HAS_NO_TEXT(INVALID),
    IMPORT_TYPE_WITHOUT_BODY(INVALID),
    // of an asset
    ASSET_NOT_FOUND(NOT_FOUND),
    ASSET_EXISTS(CONFLICT),
    // of what readers fetch
    RENDITION_NOT_FOUND(NOT_FOUND),
    RENDITION_NOT_POSSIBLE(UNSUPPORTED),
    RANGE_NOT_SATISFIABLE(ProblemCategory.RANGE_NOT_SATISFIABLE),
    LINK_NOT_VALID(ProblemCategory.FORBIDDEN),
    // of the machinery
    MEDIA_BUSY(UNAVAILABLE),
    MEDIA_STORE_UNAVAILABLE(UNAVAILABLE);

    private final ProblemCategory category;

    MediaProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
