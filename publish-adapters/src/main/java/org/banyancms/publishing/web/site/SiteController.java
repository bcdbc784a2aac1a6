package org.banyancms.publishing.web.site;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.publishing.adapter.files.PublicFile;
import org.banyancms.publishing.adapter.files.PublicFolders;
import org.banyancms.publishing.adapter.site.SitePaths;
import org.banyancms.publishing.problem.PublishingProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The built-in site, file by file. What was killed is 410, what never was 404, each with a page.
 */
@RestController
class SiteController {
    private static final Duration STYLE_KEPT = Duration.ofDays(30);

    private final PublicFolders folders;

    SiteController(PublicFolders folders) {
        this.folders = folders;
    }

    @GetMapping("/site")
    @QueryParameters("*")
    ResponseEntity<byte[]> entrance() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/site/"))
                .build();
    }

    @GetMapping("/site/{*path}")
    @QueryParameters("*")
    ResponseEntity<byte[]> page(@PathVariable String path) {
        var wanted = path.substring(1);
        var file = wanted.isEmpty() || wanted.endsWith("/") ? wanted + "index.html" : wanted;
        boolean tombstone = file.endsWith(SitePaths.TOMBSTONE);
        return read(tombstone ? "" : file)
                .map(found ->
                        FileAnswer.found(found, file.endsWith(".css") ? STYLE_KEPT : Duration.ZERO))
                .or(() -> folderOf(wanted))
                .or(() -> gone(file))
                .or(() -> missing(file))
                .orElseThrow(() ->
                        ProblemException.of(
                                PublishingProblem.PAGE_NOT_FOUND, Map.of("path", path)));
    }

    private Optional<PublicFile> read(String path) {
        return folders.site().read(path);
    }

    /** A folder without its slash leads to its start page. */
    private Optional<ResponseEntity<byte[]>> folderOf(String wanted) {
        boolean plain = !wanted.isEmpty() && !wanted.endsWith("/") && wanted.indexOf('.') < 0;
        return plain && read(wanted + "/index.html").isPresent()
                ? Optional.of(
                        ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                                .location(URI.create("/site/" + wanted + "/"))
                                .build())
                : Optional.empty();
    }

    private Optional<ResponseEntity<byte[]>> gone(String file) {
        return file.endsWith(".html")
                ? read(file.substring(0, file.length() - ".html".length()) + SitePaths.TOMBSTONE)
                        .map(found -> FileAnswer.absent(found, HttpStatus.GONE))
                : Optional.empty();
    }

    private Optional<ResponseEntity<byte[]>> missing(String file) {
        int slash = file.indexOf('/');
        var own = slash < 0 ? "" : file.substring(0, slash + 1) + SitePaths.NOT_FOUND;
        return Stream.of(own, SitePaths.NOT_FOUND)
                .map(this::read)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> FileAnswer.absent(found, HttpStatus.NOT_FOUND));
    }
}
