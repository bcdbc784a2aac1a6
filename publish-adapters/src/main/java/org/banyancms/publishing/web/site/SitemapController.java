package org.banyancms.publishing.web.site;

import java.time.Duration;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.publishing.adapter.files.PublicFolders;
import org.banyancms.publishing.adapter.sitemap.SitemapAdapter;
import org.banyancms.publishing.problem.PublishingProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sitemap, its parts, and where robots find it. */
@RestController
class SitemapController {
    private final PublicFolders folders;

    SitemapController(PublicFolders folders) {
        this.folders = folders;
    }

    @GetMapping("/sitemap.xml")
    @QueryParameters("*")
    ResponseEntity<byte[]> index() {
        return file(SitemapAdapter.INDEX);
    }

    @GetMapping("/sitemap-{number:[0-9]{1,6}}.xml")
    @QueryParameters("*")
    ResponseEntity<byte[]> part(@PathVariable String number) {
        return file("sitemap-" + number + ".xml");
    }

    @GetMapping("/robots.txt")
    @QueryParameters("*")
    ResponseEntity<byte[]> robots() {
        return file(SitemapAdapter.ROBOTS);
    }

    private ResponseEntity<byte[]> file(String name) {
        return folders.sitemap()
                .read(name)
                .map(found -> FileAnswer.found(found, Duration.ZERO))
                .orElseThrow(() ->
                        ProblemException.of(
                                PublishingProblem.PAGE_NOT_FOUND, Map.of("path", "/" + name)));
    }
}
