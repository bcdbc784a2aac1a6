package org.banyancms.publishing.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.publishing.publication.PublicationDesk;
import org.banyancms.publishing.publication.PublicationQuery;
import org.banyancms.publishing.publication.PublicationState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publications: look, see beforehand, try again, say what became of one. */
@RestController
@RequestMapping("/api/v1/publishing/publications")
class PublicationController {
    private final PublicationDesk desk;

    PublicationController(PublicationDesk desk) {
        this.desk = desk;
    }

    /**
     * What a person found out.
     *
     * @param verdict {@code LANDED}, {@code ABSENT} or {@code GIVEN_UP}
     * @param permalink where it stands, if it landed and has a place
     */
    record Resolution(PublicationDesk.Verdict verdict, @Nullable String permalink) {}

    @GetMapping
    Listing<Map<String, Object>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable EntryId entry,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable PublicationState state,
            PageAsked page,
            HttpServletRequest request) {
        var query =
                new PublicationQuery(
                        entry, channel, state, page.after().orElse(null), page.size() + 1);
        var found = desk.search(query, actor).stream().map(PublicationAnswers::of).toList();
        return Listing.of(found, page, it -> String.valueOf(it.get("id")), request);
    }

    @GetMapping("/preview")
    Map<String, Object> preview(
            Actor actor,
            @RequestParam EntryId entry,
            @RequestParam LocaleTag locale,
            @RequestParam String channel) {
        return PublicationAnswers.of(desk.preview(entry, locale, channel, actor));
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(Actor actor, @PathVariable String id) {
        return PublicationAnswers.of(desk.retry(id, actor));
    }

    @PostMapping("/{id}/resolve")
    Map<String, Object> resolve(
            Actor actor, @PathVariable String id, @RequestBody Resolution resolution) {
        return PublicationAnswers.of(
                desk.resolve(id, resolution.verdict(), resolution.permalink(), actor));
    }
}
