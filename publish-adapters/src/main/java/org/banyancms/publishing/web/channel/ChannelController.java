package org.banyancms.publishing.web.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.banyancms.core.access.Actor;
import org.banyancms.core.field.Fields;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.core.web.Revisions;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.channel.ChannelDesk.Registered;
import org.banyancms.publishing.publication.PublicationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Channels: register, look, change, ask whether they answer. */
@RestController
@RequestMapping("/api/v1/publishing/channels")
class ChannelController {
    private final ChannelDesk desk;
    private final PublicationDesk publications;
    private final ChannelAnswers answers;
    private final IdempotentCreation creations;

    ChannelController(
            ChannelDesk desk,
            PublicationDesk publications,
            ChannelAnswers answers,
            IdempotentCreation creations) {
        this.desk = desk;
        this.publications = publications;
        this.answers = answers;
        this.creations = creations;
    }

    @GetMapping
    Map<String, Object> list(Actor actor, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        var data = desk.list(actor).stream().map(channel -> answers.of(channel, language)).toList();
        return Map.of("data", data, "meta", Map.of("total", data.size()), "links", Map.of());
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        var fresh = new AtomicReference<Registered>();
        var answer =
                creations.run(
                        actor,
                        key,
                        body,
                        id -> {
                            var registered = desk.create(id, new Fields(body), actor);
                            fresh.set(registered);
                            return created(registered.channel(), request);
                        });
        return fresh.get() == null ? answer : withSecrets(answer, fresh.get(), request);
    }

    private ResponseEntity<?> created(Channel channel, HttpServletRequest request) {
        return ResponseEntity.created(URI.create("/api/v1/publishing/channels/" + channel.id()))
                .eTag(Revisions.tag(channel.revision()))
                .cacheControl(CacheControl.noStore())
                .body(answers.of(channel, RequestLanguage.of(request)));
    }

    /** Secrets are put into the first answer alone; what is kept to answer repeats has none. */
    private ResponseEntity<?> withSecrets(
            ResponseEntity<?> answer, Registered registered, HttpServletRequest request) {
        var body =
                new LinkedHashMap<>(answers.of(registered.channel(), RequestLanguage.of(request)));
        registered.secrets().values().forEach(secret -> body.put("secret", secret));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(body);
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> one(
            Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answer(desk.get(id, actor), request);
    }

    @PatchMapping("/{id}")
    ResponseEntity<Map<String, Object>> patch(
            Actor actor,
            @PathVariable String id,
            IfMatch ifMatch,
            @RequestBody Map<String, @Nullable Object> patch,
            HttpServletRequest request) {
        long seen = ifMatch.against(desk.managed(id, actor).revision());
        var channel = desk.patch(id, seen, patch, actor);
        publications.channelChanged(channel);
        return answer(channel, request);
    }

    @PostMapping("/{id}/probe")
    Map<String, Object> probe(Actor actor, @PathVariable String id) {
        var probe = publications.probe(id, actor);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("reachable", probe.reachable());
        if (probe.code() != null) {
            answer.put("code", probe.code());
        }
        answer.put("detail", probe.detail());
        return answer;
    }

    private ResponseEntity<Map<String, Object>> answer(
            Channel channel, HttpServletRequest request) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(channel.revision()))
                .body(answers.of(channel, RequestLanguage.of(request)));
    }
}
