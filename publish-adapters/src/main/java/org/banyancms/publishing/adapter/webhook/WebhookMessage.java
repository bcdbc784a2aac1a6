package org.banyancms.publishing.adapter.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.publishing.adapter.Digest;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.json.JsonText;

/** Writes the thin message that tells a receiver what changed and where to get it. */
final class WebhookMessage {
    private final PublicAddresses addresses;

    WebhookMessage(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /** The message of an intent; its id is the same whenever it is made again. */
    WebhookDelivery write(Intent intent, String channel, Instant now) {
        var id = id(intent, channel);
        var type = type(intent);
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("timestamp", intent.at().toString());
        message.put("data", data(intent));
        return new WebhookDelivery(
                id,
                channel,
                intent.entry().value(),
                intent.locale().value(),
                intent.sequence(),
                type,
                JsonText.of(message),
                now,
                List.of());
    }

    static String id(Intent intent, String channel) {
        var what = channel + "|" + intent.entry() + "|" + intent.locale() + "|" + intent.sequence();
        return "msg_" + Digest.hex(what).substring(0, 32);
    }

    static String type(Intent intent) {
        var removal = intent.removal();
        if (removal == null) {
            return intent.cause().equals("correct") ? "entry.corrected" : "entry.published";
        }
        return switch (removal) {
            case UNPUBLISH, HOLD -> "entry.unpublished";
            case KILL, TAKEDOWN -> "entry.killed";
        };
    }

    private Map<String, Object> data(Intent intent) {
        var data = new LinkedHashMap<String, Object>();
        data.put("sequence", intent.sequence());
        if (intent.previous() > 0) {
            data.put("supersedes", intent.previous());
        }
        data.put("entry", intent.entry().value());
        data.put("locale", intent.locale().value());
        data.put("slug", intent.slug());
        data.put("url", addresses.page(intent.locale(), intent.slug()));
        var variant = intent.variant();
        if (variant != null) {
            addVariant(data, variant, intent);
        } else {
            addRemoval(data, intent);
        }
        return data;
    }

    private void addVariant(Map<String, Object> data, LiveVariant variant, Intent intent) {
        var path = "/api/v1/delivery/entries/" + variant.entry() + "?locale=" + variant.locale();
        data.put("api", addresses.absolute(path));
        data.put("contentType", variant.type());
        data.put("organisation", variant.owner().value());
        data.put("revision", variant.revision());
        data.put("hash", variant.hash().value());
        data.put("title", title(variant));
        data.put("publishedAt", variant.publishedAt().toString());
        if (intent.cause().equals("correct") && !variant.corrections().isEmpty()) {
            data.put("correction", correction(variant.corrections().getLast()));
        }
    }

    private static String title(LiveVariant variant) {
        return variant.document().get("fields") instanceof Map<?, ?> fields
                        && fields.get("title") instanceof String title
                ? title
                : variant.slug();
    }

    private static Map<String, Object> correction(CorrectionNotice notice) {
        var correction = new LinkedHashMap<String, Object>();
        correction.put("number", notice.number());
        correction.put("at", notice.at().toString());
        correction.put("notice", notice.notice());
        if (notice.wrong() != null) {
            correction.put("wrong", notice.wrong());
        }
        if (notice.right() != null) {
            correction.put("right", notice.right());
        }
        return correction;
    }

    private static void addRemoval(Map<String, Object> data, Intent intent) {
        var removal = intent.removal() == null ? Removal.UNPUBLISH : intent.removal();
        data.put("removal", removal.name().toLowerCase(Locale.ROOT));
        if (intent.reason() != null) {
            data.put("reason", intent.reason());
        }
        if (intent.notice() != null) {
            data.put("notice", intent.notice());
        }
    }
}
