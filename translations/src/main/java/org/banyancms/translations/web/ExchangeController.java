package org.banyancms.translations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.banyancms.core.access.Actor;
import org.banyancms.translations.exchange.JobExchange;
import org.banyancms.translations.job.ImportDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Jobs as files. */
@RestController
@RequestMapping("/api/v1/translations/jobs/{id}")
class ExchangeController {

    private final JobExchange exchange;

    ExchangeController(JobExchange exchange) {
        this.exchange = exchange;
    }

    /** What came in, with the claim that stands now. */
    record ImportedBody(
            int imported,
            int unchanged,
            int empty,
            @Nullable Long fence,
            @Nullable Instant leaseUntil,
            JobBody job) {

        static ImportedBody of(ImportDesk.Imported imported) {
            var claim = imported.job().assignment().claim();
            return new ImportedBody(
                    imported.imported(),
                    imported.unchanged(),
                    imported.empty(),
                    claim == null ? null : claim.fence(),
                    claim == null ? null : claim.leaseUntil(),
                    JobBody.of(imported.job()));
        }
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xliff-2.1") String format) {
        var export = exchange.export(id, format, actor);
        var name =
                "job-"
                        + id
                        + "-"
                        + export.job().header().target()
                        + "."
                        + export.format().extension();
        var bytes = new java.io.ByteArrayOutputStream();
        export.format().write(export.job(), bytes);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(
                        MediaType.parseMediaType(export.format().mediaType() + ";charset=utf-8"))
                .body(bytes.toByteArray());
    }

    /** The file as a part of a form. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportedBody takePart(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xliff-2.1") String format,
            @RequestParam(defaultValue = "false") boolean overwrite,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        return ImportedBody.of(exchange.take(id, format, file.getBytes(), overwrite, actor));
    }

    /** The file as the body. */
    @PostMapping("/import")
    ImportedBody take(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xliff-2.1") String format,
            @RequestParam(defaultValue = "false") boolean overwrite,
            HttpServletRequest request)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(JobExchange.MAX_BYTES + 1);
        return ImportedBody.of(exchange.take(id, format, bytes, overwrite, actor));
    }
}
