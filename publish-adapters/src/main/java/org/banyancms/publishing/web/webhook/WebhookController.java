package org.banyancms.publishing.web.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.publishing.adapter.webhook.WebhookDelivery;
import org.banyancms.publishing.adapter.webhook.WebhookDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhook deliveries: what was sent, every try of it, and sending it again. */
@RestController
@RequestMapping("/api/v1/publishing/webhooks/{channel}/deliveries")
class WebhookController {
    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Listing<Map<String, Object>> list(
            Actor actor, @PathVariable String channel, PageAsked page, HttpServletRequest request) {
        var found = desk.list(channel, page.after().orElse(null), page.size() + 1, actor);
        return Listing.of(
                found.stream().map(WebhookController::answer).toList(),
                page,
                it -> String.valueOf(it.get("id")),
                request);
    }

    @PostMapping("/{delivery}/redeliver")
    Map<String, Object> redeliver(
            Actor actor, @PathVariable String channel, @PathVariable String delivery) {
        return answer(desk.redeliver(channel, delivery, actor));
    }

    private static Map<String, Object> answer(WebhookDelivery delivery) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", delivery.id());
        answer.put("type", delivery.type());
        answer.put("entry", delivery.entry());
        answer.put("locale", delivery.locale());
        answer.put("sequence", delivery.sequence());
        answer.put("delivered", delivery.delivered());
        answer.put("createdAt", delivery.createdAt().toString());
        answer.put(
                "attempts", delivery.attempts().stream().map(WebhookController::attempt).toList());
        answer.put("body", delivery.body());
        return answer;
    }

    private static Map<String, Object> attempt(WebhookDelivery.Attempt attempt) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("at", attempt.at().toString());
        answer.put("millis", attempt.millis());
        answer.put("outcome", attempt.outcome());
        answer.put("status", attempt.status());
        answer.put("code", attempt.code());
        answer.put("manual", attempt.manual());
        return answer;
    }
}
