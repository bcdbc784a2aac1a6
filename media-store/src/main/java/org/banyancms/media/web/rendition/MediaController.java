package org.banyancms.media.web.rendition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.media.picture.PictureFormat;
import org.banyancms.media.problem.MediaProblem;
import org.banyancms.media.rendition.MediaLinks;
import org.banyancms.media.rendition.Negotiation;
import org.banyancms.media.rendition.PublicFiles;
import org.banyancms.media.rendition.ReaderAccess;
import org.banyancms.media.rendition.ReaderAccess.Given;
import org.banyancms.media.rendition.RenditionName;
import org.banyancms.media.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What everyone fetches of assets. An address names a version, so what stands behind it never
 * changes.
 */
@RestController
class MediaController {
    private final ReaderAccess access;
    private final Renditions renditions;
    private final PublicFiles files;
    private final Sending sending;

    MediaController(
            ReaderAccess access, Renditions renditions, PublicFiles files, Sending sending) {
        this.access = access;
        this.renditions = renditions;
        this.files = files;
        this.sending = sending;
    }

    @GetMapping("/media/{id}/{version}/{file}")
    void get(
            @PathVariable AssetId id,
            @PathVariable String version,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Long exp,
            @RequestParam(required = false) @Nullable String sig,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = access.asset(id, version);
        var given = exp == null || sig == null ? null : new Given(exp, sig);
        boolean original = file.equals(MediaLinks.originalName(asset));
        var name = original ? null : renditionName(asset, file);
        access.admit(asset, name, given);
        if (!asset.version().equals(version)) {
            redirect(asset, file, response);
            return;
        }
        var cache = given == null ? Sending.IMMUTABLE : Sending.BRIEF;
        var part =
                name == null
                        ? file(asset)
                        : rendition(asset, name, format(asset, file, request, response));
        sending.send(part.object(), part.label(cache), request, response);
    }

    /** What is sent, and what it is called. */
    private record Part(StoredObject object, String mediaType, String name) {
        Sending.Label label(String cache) {
            return new Sending.Label(mediaType, "\"" + name + "-" + object.size() + "\"", cache);
        }
    }

    /** Pages out there may still name a former version: they are told the current one. */
    private static void redirect(Asset asset, String file, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        response.setHeader(
                HttpHeaders.LOCATION, MediaLinks.address(asset.id(), asset.version(), file));
    }

    private RenditionName renditionName(Asset asset, String file) {
        int dot = file.lastIndexOf('.');
        return RenditionName.parse(dot < 0 ? "" : file.substring(0, dot))
                .filter(_ -> renditions.canShow(asset))
                .orElseThrow(() -> notFound(asset));
    }

    private PictureFormat format(
            Asset asset, String file, HttpServletRequest request, HttpServletResponse response) {
        var extension = file.substring(file.lastIndexOf('.') + 1);
        if (extension.equals("auto")) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            return Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT), renditions.formats());
        }
        return PictureFormat.ofExtension(extension).orElseThrow(() -> notFound(asset));
    }

    private Part rendition(Asset asset, RenditionName name, PictureFormat format) {
        var object = renditions.get(asset, name, format);
        var tag = asset.version() + "-" + name.value() + "-" + format.extension();
        return new Part(object, format.mediaType(), tag);
    }

    private Part file(Asset asset) {
        if (asset.file().isPicture()) {
            throw notFound(asset); // a picture's own file has traces of place and device
        }
        var type = asset.file().kind().mediaType();
        return new Part(files.get(asset), type, asset.version() + "-original");
    }

    private static ProblemException notFound(Asset asset) {
        return ProblemException.of(
                MediaProblem.RENDITION_NOT_FOUND, Map.of("asset", asset.id().value()));
    }
}
