package org.banyancms.publishing.adapter.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.Picture;
import org.banyancms.publishing.json.JsonText;

/** Writes JSON Feed 1.1. */
final class JsonFeed {
    private final PublicAddresses addresses;

    JsonFeed(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    String write(FeedItem.All feed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("description", feed.tagline());
        json.put("home_page_url", feed.home());
        json.put("feed_url", addresses.feed(feed.locale(), "json"));
        json.put("language", feed.locale().value());
        json.put("items", feed.items().stream().map(this::item).toList());
        return JsonText.of(json);
    }

    private Map<String, Object> item(FeedItem it) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", it.id());
        json.put("url", it.url());
        json.put("title", it.title());
        json.put("summary", it.summary());
        json.put("content_html", it.html());
        json.put("date_published", it.published().toString());
        json.put("date_modified", it.updated().toString());
        json.put("language", it.locale().value());
        json.put("authors", List.of(Map.of("name", it.organisation())));
        json.put("tags", it.topics());
        if (!it.pictures().isEmpty()) {
            json.put("image", addresses.absolute(it.pictures().getFirst().urlNear(1280)));
            json.put("attachments", it.pictures().stream().map(this::attachment).toList());
        }
        var ours = new LinkedHashMap<String, Object>();
        ours.put("about", "https://jsonfeed.org/version/1.1#extensions");
        ours.put("revision", it.revision());
        ours.put("hash", it.hash());
        json.put("_banyan", ours);
        return json;
    }

    private Map<String, Object> attachment(Picture picture) {
        var json = new LinkedHashMap<String, Object>();
        json.put("url", addresses.absolute(picture.url()));
        json.put("mime_type", picture.mediaType());
        json.put("title", picture.alt());
        return json;
    }
}
