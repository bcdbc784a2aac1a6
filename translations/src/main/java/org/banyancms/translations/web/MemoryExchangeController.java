package org.banyancms.translations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.exchange.tbx.TbxFormat;
import org.banyancms.translations.exchange.tmx.MemoryExchange;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.termbase.TermDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The memory as TMX and the termbase as TBX. */
@RestController
@RequestMapping("/api/v1/translations")
class MemoryExchangeController {

    private final MemoryExchange memory;
    private final TbxFormat tbx;
    private final TermDesk terms;

    MemoryExchangeController(MemoryExchange memory, TbxFormat tbx, TermDesk terms) {
        this.memory = memory;
        this.tbx = tbx;
        this.terms = terms;
    }

    @GetMapping("/memory/tmx")
    ResponseEntity<byte[]> memory(
            Actor actor, @RequestParam LocaleTag source, @RequestParam LocaleTag target) {
        actor.require(Permission.READ_CONTENT, null, null);
        var bytes = new ByteArrayOutputStream();
        memory.write(source, target, bytes);
        return file("memory-" + source + "-" + target + ".tmx", "application/x-tmx+xml", bytes);
    }

    @PostMapping("/memory/tmx")
    MemoryExchange.Result take(
            Actor actor,
            @RequestParam(defaultValue = "tmx") String name,
            HttpServletRequest request)
            throws IOException {
        return memory.take(
                request.getInputStream().readNBytes(MemoryExchange.MAX_BYTES + 1), name, actor);
    }

    @GetMapping("/termbase/tbx")
    ResponseEntity<byte[]> termbase(Actor actor) {
        actor.require(Permission.READ_CONTENT, null, null);
        var bytes = new ByteArrayOutputStream();
        tbx.write(terms.all(), bytes);
        return file("termbase.tbx", "application/x-tbx+xml", bytes);
    }

    @PostMapping("/termbase/tbx")
    Map<String, Object> takeTerms(Actor actor, HttpServletRequest request) throws IOException {
        actor.require(Permission.MANAGE_TERMS, null, null);
        var bytes = request.getInputStream().readNBytes(MemoryExchange.MAX_BYTES + 1);
        if (bytes.length > MemoryExchange.MAX_BYTES) {
            throw ProblemException.of(
                    TranslationProblem.FILE_TOO_LARGE,
                    Map.of("limit", "bytes", "max", MemoryExchange.MAX_BYTES));
        }
        var read = tbx.read(new ByteArrayInputStream(bytes));
        terms.put(read, actor);
        return Map.of("imported", read.size());
    }

    private static ResponseEntity<byte[]> file(
            String name, String mediaType, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(mediaType + ";charset=utf-8"))
                .body(bytes.toByteArray());
    }
}
