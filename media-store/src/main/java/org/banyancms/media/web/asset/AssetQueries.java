package org.banyancms.media.web.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.PageAsked;
import org.banyancms.media.asset.AssetQuery;
import org.banyancms.media.file.FileFamily;
import org.jspecify.annotations.Nullable;

/** Questions for assets, as addresses put them. */
final class AssetQueries {
    private AssetQueries() {}

    static AssetQuery of(
            @Nullable String q,
            @Nullable String type,
            @Nullable String licence,
            @Nullable Boolean standIn,
            @Nullable OrganisationCode organisation,
            PageAsked page) {
        boolean exact = type != null && type.contains("/");
        return new AssetQuery(
                q,
                type == null || exact ? null : family(type),
                exact ? type : null,
                licence,
                standIn,
                organisation,
                page.after().map(AssetQueries::cursor).orElse(null),
                page.size() + 1);
    }

    private static FileFamily family(String word) {
        return known(word).orElseThrow(() -> malformed("type", word));
    }

    private static Optional<FileFamily> known(String word) {
        return switch (word) {
            case "image", "picture" -> Optional.of(FileFamily.PICTURE);
            case "video", "film" -> Optional.of(FileFamily.FILM);
            case "audio", "sound" -> Optional.of(FileFamily.SOUND);
            case "track" -> Optional.of(FileFamily.TEXT_TRACK);
            case "document" -> Optional.of(FileFamily.DOCUMENT);
            default -> Optional.empty();
        };
    }

    private static AssetId cursor(String after) {
        try {
            return new AssetId(after);
        } catch (IllegalArgumentException _) {
            throw malformed("page[after]", after);
        }
    }

    private static ProblemException malformed(String parameter, String value) {
        return ProblemException.of(
                CoreProblem.MALFORMED_REQUEST,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", parameter, "value", value))));
    }
}
