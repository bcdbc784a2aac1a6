package org.banyancms.core.web.entry;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.richtext.HtmlReader;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.FormerNames;
import org.banyancms.core.web.Revisions;
import org.banyancms.core.web.WriteCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Variants: create, edit, read. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}")
class VariantsController {
    private static final String PROSEMIRROR = "application/json";

    private final EntryDesk desk;
    private final VariantDesk variants;
    private final ContentTypes types;
    private final EntryAnswers answers;

    VariantsController(
            EntryDesk desk, VariantDesk variants, ContentTypes types, EntryAnswers answers) {
        this.desk = desk;
        this.variants = variants;
        this.types = types;
        this.answers = answers;
    }

    /**
     * A variant as an editor sends it.
     *
     * @param fields the localised fields
     * @param bodyFormat how rich texts are written: {@code application/json} (ProseMirror), {@code
     *     text/html} or {@code text/markdown}
     */
    record Writing(Map<String, @Nullable Object> fields, @Nullable String bodyFormat) {}

    @GetMapping
    ResponseEntity<Map<String, Object>> get(
            Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        var entry = desk.get(id);
        actor.require(Permission.READ_CONTENT, entry.matter(null));
        return answer(actor, entry, locale);
    }

    @PutMapping
    ResponseEntity<Map<String, Object>> put(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            WriteCondition condition,
            @RequestBody Writing writing) {
        var entry = desk.get(id);
        long current = entry.variant(locale).map(Variant::revision).orElse(0L);
        var values = readable(entry, locale, writing);
        return switch (condition) {
            case WriteCondition.Create() -> {
                var saved = variants.save(actor, id, locale, 0, values);
                var uri = URI.create("/api/v1/manage/entries/" + id + "/locales/" + locale);
                var variant = variant(saved, locale);
                yield ResponseEntity.created(uri)
                        .eTag(Revisions.tag(variant.revision()))
                        .body(answers.variant(actor, saved, variant));
            }
            case WriteCondition.Change(var seen) -> {
                if (current == 0) {
                    throw VariantDesk.notFound(entry, locale);
                }
                yield answer(
                        actor,
                        variants.save(actor, id, locale, seen.against(current), values),
                        locale);
            }
        };
    }

    private Map<String, Object> readable(Entry entry, LocaleTag locale, Writing writing) {
        var format = writing.bodyFormat() == null ? PROSEMIRROR : writing.bodyFormat();
        var type = types.shaped(entry.type(), entry.typeVersion());
        var values = new LinkedHashMap<String, Object>();
        FormerNames.resolved(type.localisedFields().toList(), writing.fields())
                .forEach((name, value) -> {
                    boolean rich =
                            type.field(name)
                                    .filter(f -> f.kind() == FieldKind.RICH_TEXT)
                                    .isPresent();
                    if (value != null) {
                        values.put(
                                name,
                                rich && value instanceof String text
                                        ? rich(text, format, name, locale)
                                        : value);
                    }
                });
        return values;
    }

    private static Object rich(String text, String format, String name, LocaleTag locale) {
        return switch (format) {
            case "text/html" -> RichTextTree.write(HtmlReader.read(text));
            case "text/markdown" -> RichTextTree.write(MarkdownReader.read(text));
            default ->
                    throw ProblemException.of(
                            CoreProblem.VALIDATION_FAILED,
                            List.of(
                                    new FieldProblem(
                                            "/fields/" + name,
                                            locale,
                                            "body_format",
                                            Map.of(
                                                    "format",
                                                    format,
                                                    "known",
                                                    "application/json, text/html, text/markdown"))));
        };
    }

    private ResponseEntity<Map<String, Object>> answer(Actor actor, Entry entry, LocaleTag locale) {
        var variant = variant(entry, locale);
        return ResponseEntity.ok()
                .eTag(Revisions.tag(variant.revision()))
                .body(answers.variant(actor, entry, variant));
    }

    private static Variant variant(Entry entry, LocaleTag locale) {
        return entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
    }
}
