package org.banyancms.media.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.metadata.FileWords;
import org.banyancms.media.metadata.MetadataReader;
import org.banyancms.media.picture.BrokenPictureException;
import org.banyancms.media.picture.PerceptualHash;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.picture.PictureSource;
import org.banyancms.media.picture.ThumbHash;
import org.banyancms.media.problem.MediaProblem;

/**
 * Looks at a picture from the cheapest question to the dearest: header, build, tail, and pixels
 * last.
 */
final class PictureCheck {
    private final PictureEngine engine;
    private final FileLimits limits;
    private final MetadataReader metadata = new MetadataReader();

    PictureCheck(PictureEngine engine, FileLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    InspectedFile inspect(Path file, FileKind kind) throws IOException {
        if (!engine.reads(kind.mediaType())) {
            throw ProblemException.of(
                    MediaProblem.FILE_TYPE_NOT_DECODABLE,
                    Map.of("type", kind.mediaType(), "engine", engine.name()));
        }
        try {
            refuseTooManyPixels(file, kind);
            refuseBadBuild(file, kind);
            return seen(file, kind, metadata.picture(file));
        } catch (BrokenPictureException e) {
            throw ProblemException.of(
                    MediaProblem.FILE_BROKEN,
                    Map.of("type", kind.mediaType(), "reason", String.valueOf(e.getMessage())));
        }
    }

    private InspectedFile seen(Path file, FileKind kind, FileWords words) throws IOException {
        var source = new PictureSource(file, kind.mediaType(), orientation(kind, words));
        var size = source.upright(engine.storedSize(source));
        var preview = engine.preview(source);
        return new InspectedFile(
                kind,
                size.width(),
                size.height(),
                words.turned(source.orientation()),
                ThumbHash.of(preview),
                PerceptualHash.of(preview));
    }

    /** HEIF containers turn their pictures themselves; what their EXIF says of it is history. */
    private static int orientation(FileKind kind, FileWords words) {
        return kind == FileKind.HEIC || kind == FileKind.AVIF ? 1 : words.orientation();
    }

    private void refuseTooManyPixels(Path file, FileKind kind) throws IOException {
        var size = engine.storedSize(new PictureSource(file, kind.mediaType(), 1));
        if (size.pixels() > limits.maxPixels()) {
            throw ProblemException.of(
                    MediaProblem.PICTURE_TOO_MANY_PIXELS,
                    Map.of(
                            "width", size.width(),
                            "height", size.height(),
                            "max", limits.maxPixels()));
        }
    }

    private void refuseBadBuild(Path file, FileKind kind) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            var anatomy = Anatomy.of(kind, bytes);
            if (anatomy.frames() > limits.maxFrames()) {
                throw ProblemException.of(
                        MediaProblem.PICTURE_TOO_MANY_FRAMES,
                        Map.of("frames", anatomy.frames(), "max", limits.maxFrames()));
            }
            var foreign = ForeignContent.behind(kind, anatomy, bytes);
            if (foreign.isPresent()) {
                throw ProblemException.of(
                        MediaProblem.FILE_HAS_FOREIGN_CONTENT,
                        Map.of("type", kind.mediaType(), "found", foreign.get()));
            }
        }
    }
}
