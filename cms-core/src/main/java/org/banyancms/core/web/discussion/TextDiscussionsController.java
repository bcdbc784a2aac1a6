package org.banyancms.core.web.discussion;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.discussion.Discussion;
import org.banyancms.core.discussion.DiscussionDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said about a text. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}/discussions")
class TextDiscussionsController {
    private final DiscussionDesk desk;
    private final DiscussionAnswers answers;
    private final IdempotentCreation creations;

    TextDiscussionsController(DiscussionDesk desk, IdempotentCreation creations) {
        this.desk = desk;
        this.answers = new DiscussionAnswers(desk);
        this.creations = creations;
    }

    /**
     * What somebody wants to say.
     *
     * @param question whether they need an answer; left out, they do not
     * @param field the field that it is about; left out, the text as a whole
     * @param block the id of a block of the field
     * @param text the words; {@code @username} mentions somebody
     */
    record Opening(
            @Nullable Boolean question,
            @Nullable String field,
            @Nullable String block,
            String text) {

        DiscussionDesk.Opening asked() {
            var kind =
                    Boolean.TRUE.equals(question)
                            ? Discussion.Kind.QUESTION
                            : Discussion.Kind.COMMENT;
            return new DiscussionDesk.Opening(kind, field, block, text);
        }
    }

    @GetMapping
    Map<String, Object> all(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestParam(defaultValue = "false") boolean open) {
        var found = desk.of(actor, id, locale);
        List<Map<String, Object>> data =
                found.stream().filter(each -> each.isOpen() || !open).map(answers::of).toList();
        long waiting = found.stream().filter(Discussion::isOpen).count();
        return Map.of("data", data, "meta", Map.of("open", waiting));
    }

    @PostMapping
    ResponseEntity<?> open(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody Opening opening,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creations.run(
                actor,
                key,
                List.of(id, locale, opening),
                identity -> {
                    var made = desk.open(actor, identity, id, locale, opening.asked());
                    var address = "/api/v1/manage/discussions/" + made.id();
                    return Revisions.created(address, made.revision(), answers.of(made));
                });
    }
}
