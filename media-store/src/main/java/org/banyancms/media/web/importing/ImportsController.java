package org.banyancms.media.web.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.core.web.Revisions;
import org.banyancms.media.importing.ImportDesk;
import org.banyancms.media.importing.ImportOrder;
import org.banyancms.media.importing.Imported;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents that become new drafts, or would. */
@RestController
@RequestMapping("/api/v1/media/imports")
class ImportsController {
    private final ImportDesk desk;
    private final ImportAnswers answers;
    private final IdempotentCreation creations;

    ImportsController(ImportDesk desk, ImportAnswers answers, IdempotentCreation creations) {
        this.desk = desk;
        this.answers = answers;
        this.creations = creations;
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "article") String type,
            @RequestParam(defaultValue = "vi") LocaleTag locale,
            @RequestParam(required = false) @Nullable OrganisationCode organisation,
            @RequestParam(required = false) @Nullable List<String> topics,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        var sent = SentDocument.of(file);
        var order =
                new ImportOrder(
                        type,
                        organisation(actor, organisation),
                        locale,
                        topics == null ? List.of() : topics);
        var language = RequestLanguage.of(request);
        if (dryRun) {
            var proposal = sent.read(in -> desk.preview(actor, order, sent.name(), in));
            return ResponseEntity.ok(answers.of(proposal, Map.of(), language));
        }
        var asked = key == null ? Map.of() : asked(order, sent);
        return creations.run(
                actor,
                key,
                asked,
                id ->
                        created(
                                sent.read(in ->
                                        desk.create(
                                                actor, new EntryId(id), order, sent.name(), in)),
                                order,
                                language));
    }

    private ResponseEntity<?> created(Imported imported, ImportOrder order, LocaleTag language) {
        var entry = imported.entry();
        var answer = answers.of(imported.proposal(), imported.assets(), language);
        answer.put("entry", entry.id().value());
        answer.put("locale", order.locale().value());
        return ResponseEntity.created(URI.create("/api/v1/manage/entries/" + entry.id()))
                .eTag(Revisions.tag(entry.revision()))
                .body(answer);
    }

    private static OrganisationCode organisation(Actor actor, @Nullable OrganisationCode asked) {
        var organisation = asked == null ? actor.organisation() : asked;
        if (organisation == null) {
            throw ProblemException.of(
                    MediaProblem.ORGANISATION_REQUIRED,
                    List.of(FieldProblem.at("/organisation", "required")));
        }
        return organisation;
    }

    /** What stands for the whole of an order, so that a repeated key is known to mean the same. */
    private static Map<String, Object> asked(ImportOrder order, SentDocument sent) {
        return new TreeMap<>(
                Map.of(
                        "type", order.type(),
                        "owner", order.owner().value(),
                        "locale", order.locale().value(),
                        "topics", order.topics(),
                        "name", sent.name(),
                        "digest", sent.digest()));
    }
}
