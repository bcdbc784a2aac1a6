package org.banyancms.media.web.rendition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.blob.FileObjectStore;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.problem.MediaProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door behind signed addresses where objects are files; an S3 store has a door of its own. */
@RestController
class ObjectsController {
    private final ObjectStore objects;
    private final Sending sending;

    ObjectsController(ObjectStore objects, Sending sending) {
        this.objects = objects;
        this.sending = sending;
    }

    @GetMapping("/media/objects/{*path}")
    void get(
            @PathVariable String path,
            @RequestParam long exp,
            @RequestParam String sig,
            @RequestParam String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!(objects instanceof FileObjectStore files)) {
            throw ProblemException.of(CoreProblem.NOT_FOUND_PATH);
        }
        var key = key(path);
        if (!files.opens(key, name, exp, sig)) {
            throw ProblemException.of(MediaProblem.LINK_NOT_VALID);
        }
        var object =
                files.stat(key).orElseThrow(() -> ProblemException.of(CoreProblem.NOT_FOUND_PATH));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        var tag = "\"" + path.substring(path.lastIndexOf('/') + 1) + "\"";
        var label = new Sending.Label("application/octet-stream", tag, Sending.BRIEF);
        sending.send(object, label, request, response);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ObjectKey key(String path) {
        try {
            return new ObjectKey(path.substring(1));
        } catch (IllegalArgumentException _) {
            throw ProblemException.of(MediaProblem.LINK_NOT_VALID);
        }
    }
}
