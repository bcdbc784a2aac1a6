package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.preview.Moment;
import org.banyancms.core.preview.Preview;
import org.banyancms.core.preview.PreviewDesk;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What delivery would give: the drafts, or, with {@code at}, what is public at that instant; on one
 * channel, or on any. Only for those who may see it, and never to be kept.
 */
@RestController
@RequestMapping("/api/v1/preview")
class PreviewController {
    private final PreviewDesk desk;
    private final ContentTypes types;

    PreviewController(PreviewDesk desk, ContentTypes types) {
        this.desk = desk;
        this.types = types;
    }

    @GetMapping("/entries/{id}")
    ResponseEntity<Map<String, Object>> byId(
            Actor actor,
            @PathVariable EntryId id,
            @RequestParam LocaleTag locale,
            @RequestParam(defaultValue = "none") String fallback,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String channel) {
        actor.require(Permission.PREVIEW, null, null);
        var moment = moment(at, channel);
        return one(desk.byId(actor, id, locale, Fallbacks.read(fallback), moment), locale, moment);
    }

    @GetMapping("/by-slug/{locale}/{slug}")
    ResponseEntity<Map<String, Object>> bySlug(
            Actor actor,
            @PathVariable LocaleTag locale,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String channel) {
        actor.require(Permission.PREVIEW, null, null);
        var moment = moment(at, channel);
        return one(desk.bySlug(actor, locale, slug, moment), locale, moment);
    }

    @GetMapping("/entries")
    ResponseEntity<Map<String, Object>> list(
            Actor actor,
            @RequestParam LocaleTag locale,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String channel,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.PREVIEW, null, null);
        var moment = moment(at, channel);
        var found =
                desk.list(actor, locale, types(type), page.after().orElse(""), page.size(), moment);
        var body = new LinkedHashMap<String, Object>();
        body.put("data", found.shown().stream().map(PreviewController::data).toList());
        var meta = meta(locale, locale, moment);
        var next = Optional.of(found.after()).filter(after -> !after.isEmpty());
        next.ifPresent(after -> meta.put("after", after));
        body.put("meta", meta);
        body.put("links", PageLinks.of(request, next));
        return ResponseEntity.ok().headers(headers(locale)).body(body);
    }

    /**
     * @throws ProblemException {@code type_not_found}
     */
    private Set<String> types(String list) {
        var names = new LinkedHashSet<>(Arrays.asList(list.split(",")));
        names.remove("");
        names.forEach(types::get);
        return names;
    }

    private static Moment moment(@Nullable Instant at, @Nullable String channel) {
        return new Moment(Optional.ofNullable(at), Optional.ofNullable(channel));
    }

    private static ResponseEntity<Map<String, Object>> one(
            Optional<Preview> found, LocaleTag asked, Moment moment) {
        var preview = found.orElseThrow(() -> ProblemException.of(CoreProblem.ENTRY_NOT_SHOWN));
        var served = preview.variant().locale();
        var body = new LinkedHashMap<String, Object>();
        body.put("data", data(preview));
        var meta = meta(asked, served, moment);
        meta.put("availableLocales", preview.locales().stream().map(LocaleTag::value).toList());
        body.put("meta", meta);
        return ResponseEntity.ok().headers(headers(served)).body(body);
    }

    private static Map<String, Object> data(Preview preview) {
        var data = LiveAnswers.variant(preview.variant(), Set.of());
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", preview.kind().name().toLowerCase(Locale.ROOT));
        if (preview.stage() != null) {
            told.put("stage", preview.stage());
        }
        if (preview.release() != null) {
            told.put("release", preview.release());
        }
        data.put("preview", told);
        return data;
    }

    private static Map<String, Object> meta(LocaleTag asked, LocaleTag served, Moment moment) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("locale", Map.of("requested", asked.value(), "served", served.value()));
        moment.at().ifPresent(at -> meta.put("at", at.toString()));
        moment.channel().ifPresent(channel -> meta.put("channel", channel));
        return meta;
    }

    private static HttpHeaders headers(LocaleTag locale) {
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, locale.value());
        headers.set("X-Robots-Tag", "noindex");
        return headers;
    }
}
