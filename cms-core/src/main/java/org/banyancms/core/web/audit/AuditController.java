package org.banyancms.core.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditRecord;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.audit.AuditVerdict;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for those who may read it. */
@RestController
@RequestMapping("/api/v1/manage/audit")
class AuditController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long sequence,
            String kind,
            String actor,
            @Nullable String entry,
            @Nullable String locale,
            @Nullable String subject,
            Instant at,
            Map<String, String> detail,
            @Nullable String key,
            String previous,
            String hash) {

        static View of(AuditRecord record) {
            var note = record.note();
            return new View(
                    record.sequence(),
                    note.kind(),
                    note.actor(),
                    note.entry(),
                    note.locale(),
                    note.subject(),
                    note.at(),
                    new TreeMap<>(note.detail()),
                    note.key(),
                    record.previous(),
                    record.hash());
        }
    }

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    Listing<View> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String after,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.READ_AUDIT, null, null);
        var from = page.after().or(() -> Optional.ofNullable(after)).map(AuditController::sequence);
        var found = trail.after(from.orElse(0L), entry, by, page.size() + 1);
        return Listing.of(
                found.stream().map(View::of).toList(),
                page,
                view -> String.valueOf(view.sequence()),
                request);
    }

    @GetMapping("/verify")
    AuditVerdict verify(Actor actor) {
        actor.require(Permission.READ_AUDIT, null, null);
        return trail.verify();
    }

    static long sequence(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw ProblemException.of(
                    CoreProblem.MALFORMED_REQUEST,
                    List.of(
                            FieldProblem.at(
                                    "",
                                    "malformed_parameter",
                                    Map.of("parameter", "after", "value", cursor))));
        }
        return Long.parseLong(cursor);
    }
}
