package org.banyancms.media.web.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Usage;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.Announced;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Assets: upload, find, read. */
@RestController
@RequestMapping("/api/v1/media/assets")
class AssetsController {
    private final Intake intake;
    private final AssetDesk desk;
    private final AssetAnswers answers;
    private final IdempotentCreation creations;

    AssetsController(
            Intake intake, AssetDesk desk, AssetAnswers answers, IdempotentCreation creations) {
        this.intake = intake;
        this.desk = desk;
        this.answers = answers;
        this.creations = creations;
    }

    @PostMapping
    ResponseEntity<?> upload(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String duplicates,
            @RequestParam(required = false) @Nullable OrganisationCode organisation,
            @RequestParam(required = false) @Nullable Boolean standIn) {
        if (file == null) {
            throw ProblemException.of(MediaProblem.FILE_REQUIRED);
        }
        var upload =
                new Intake.Upload(
                        new Announced(plainName(file), file.getContentType()),
                        organisation,
                        "allow".equals(duplicates),
                        standIn != null && standIn);
        var asked = key == null ? Map.of() : asked(upload, file);
        return creations.run(
                actor, key, asked, id -> created(actor, new AssetId(id), upload, file));
    }

    private ResponseEntity<?> created(
            Actor actor, AssetId id, Intake.Upload upload, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var asset = intake.take(actor, id, upload, content);
            return ResponseEntity.created(URI.create("/api/v1/media/assets/" + asset.id()))
                    .eTag(Revisions.tag(asset.revision()))
                    .body(answers.of(asset));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded part cannot be read", e);
        }
    }

    /** What stands for the whole of an upload, so that a repeated key is known to mean the same. */
    private static Map<String, Object> asked(Intake.Upload upload, MultipartFile file) {
        return new TreeMap<>(
                Map.of(
                        "name", upload.announced().fileName(),
                        "organisation", String.valueOf(upload.organisation()),
                        "duplicates", upload.duplicatesAllowed(),
                        "standIn", upload.standIn(),
                        "digest", digest(file).value()));
    }

    private static Sha256 digest(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Sha256.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded part cannot be read", e);
        }
    }

    /** The name without the folders that some browsers send along. */
    private static String plainName(MultipartFile file) {
        var name = file.getOriginalFilename();
        var plain =
                name == null
                        ? ""
                        : name.substring(
                                Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.substring(Math.max(0, plain.length() - 200));
    }

    @GetMapping
    Listing<AssetAnswer> find(
            Actor actor,
            PageAsked page,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String licence,
            @RequestParam(required = false) @Nullable Boolean standIn,
            @RequestParam(required = false) @Nullable OrganisationCode organisation) {
        var query = AssetQueries.of(q, type, licence, standIn, organisation, page);
        var found = new ArrayList<AssetAnswer>();
        desk.find(actor, query).forEach(asset -> found.add(answers.of(asset)));
        return Listing.of(found, page, asset -> asset.id().value(), request);
    }

    @GetMapping("/{id}")
    ResponseEntity<AssetAnswer> read(Actor actor, @PathVariable AssetId id) {
        return answer(answers, desk.read(actor, id));
    }

    @GetMapping("/{id}/usages")
    Map<String, List<Usage>> usages(Actor actor, @PathVariable AssetId id) {
        return Map.of("data", desk.usages(actor, id));
    }

    static ResponseEntity<AssetAnswer> answer(AssetAnswers answers, Asset asset) {
        return ResponseEntity.ok().eTag(Revisions.tag(asset.revision())).body(answers.of(asset));
    }
}
