package org.banyancms.publishing.web.site;

import java.time.Duration;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.publishing.adapter.files.PublicFolders;
import org.banyancms.publishing.problem.PublishingProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feeds, one for each language and format. */
@RestController
class FeedController {
    private static final Duration FRESH = Duration.ZERO;

    private final PublicFolders folders;

    FeedController(PublicFolders folders) {
        this.folders = folders;
    }

    @GetMapping("/feeds/{file}")
    @QueryParameters("*")
    ResponseEntity<byte[]> feed(@PathVariable String file) {
        return folders.feeds()
                .read(file)
                .map(found -> FileAnswer.found(found, FRESH))
                .orElseThrow(() ->
                        ProblemException.of(
                                PublishingProblem.PAGE_NOT_FOUND,
                                Map.of("path", "/feeds/" + file)));
    }
}
