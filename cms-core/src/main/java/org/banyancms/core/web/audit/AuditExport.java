package org.banyancms.core.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail as a file: one record a line, and a last line that says how many there are and
 * which hash the newest has, so that a file that was cut off is known for one.
 */
@RestController
class AuditExport {
    private final AuditTrail trail;
    private final JsonMapper mapper;
    private final Clock clock;

    AuditExport(AuditTrail trail, JsonMapper mapper, Clock clock) {
        this.trail = trail;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** That somebody took it is the last record in it. */
    @GetMapping(path = "/api/v1/manage/audit/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        actor.require(Permission.READ_AUDIT, null, null);
        long from = after == null ? 0 : AuditController.sequence(after);
        var taken =
                trail.append(
                        new AuditNote(
                                null,
                                "audit_exported",
                                actor.username(),
                                null,
                                null,
                                null,
                                clock.instant(),
                                Map.of("after", String.valueOf(from))));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.ndjson\"");
        var out = new BufferedOutputStream(response.getOutputStream());
        trail.export(from, taken.sequence(), record -> line(out, AuditController.View.of(record)));
        line(out, Map.of("last", taken.sequence(), "head", taken.hash()));
        out.flush();
    }

    private void line(OutputStream out, Object value) {
        try {
            out.write(mapper.writeValueAsBytes(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
