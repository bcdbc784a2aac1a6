package org.banyancms.media.web.importing;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.core.web.Revisions;
import org.banyancms.core.web.WriteCondition;
import org.banyancms.media.importing.ImportDesk;
import org.banyancms.media.importing.ImportOrder;
import org.banyancms.media.importing.Imported;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents that become the next revision of a variant. */
@RestController
@RequestMapping("/api/v1/media/imports/entries/{id}/locales/{locale}")
class VariantImportsController {
    private final ImportDesk desk;
    private final EntryDesk entries;
    private final ImportAnswers answers;

    VariantImportsController(ImportDesk desk, EntryDesk entries, ImportAnswers answers) {
        this.desk = desk;
        this.entries = entries;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<?> revise(
            Actor actor,
            HttpServletRequest request,
            WriteCondition condition,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        var sent = SentDocument.of(file);
        var entry = entries.get(id);
        var order = new ImportOrder(entry.type(), entry.owner(), locale, entry.topics());
        long seen = seen(condition, entry, locale);
        var imported = sent.read(in -> desk.revise(actor, entry, order, seen, sent.name(), in));
        return answer(imported, locale, RequestLanguage.of(request));
    }

    private static long seen(WriteCondition condition, Entry entry, LocaleTag locale) {
        return switch (condition) {
            case WriteCondition.Create() -> 0;
            case WriteCondition.Change(var seen) ->
                    seen.against(
                            entry.variant(locale)
                                    .map(Variant::revision)
                                    .orElseThrow(() -> VariantDesk.notFound(entry, locale)));
        };
    }

    private ResponseEntity<?> answer(Imported imported, LocaleTag locale, LocaleTag language) {
        var entry = imported.entry();
        var revision = entry.variant(locale).map(Variant::revision).orElse(0L);
        var answer = answers.of(imported.proposal(), imported.assets(), language);
        answer.put("entry", entry.id().value());
        answer.put("locale", locale.value());
        answer.put("revision", revision);
        return ResponseEntity.ok().eTag(Revisions.tag(revision)).body(answer);
    }
}
