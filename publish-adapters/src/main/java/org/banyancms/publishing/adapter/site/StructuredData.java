package org.banyancms.publishing.adapter.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.Picture;
import org.banyancms.publishing.adapter.story.Story;
import org.banyancms.publishing.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Says in JSON-LD what a page is about, by the schema.org type of its content type. */
final class StructuredData {
    private final PublicAddresses addresses;

    StructuredData(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    String of(Story story, String url, List<Link> breadcrumb) {
        var graph = List.of(thing(story, url), crumbs(breadcrumb, story.title(), url));
        return JsonText.of(
                new Ordered().put("@context", "https://schema.org").put("@graph", graph).map());
    }

    private Map<String, Object> thing(Story story, String url) {
        var issuer = organisation(story);
        var thing =
                new Ordered()
                        .put("@type", story.schemaOrg())
                        .put("@id", url)
                        .put("url", url)
                        .put("inLanguage", story.locale().value())
                        .put("description", story.summary());
        var images = story.pictures().stream().map(picture -> image(picture, url)).toList();
        if (!images.isEmpty()) {
            thing.put("image", images);
        }
        switch (story.schemaOrg()) {
            case "Event" -> event(thing, story, issuer);
            case "Product" -> thing.put("name", story.title()).put("manufacturer", issuer);
            case "VideoObject" -> film(thing, story, issuer);
            default -> article(thing, story, issuer, url);
        }
        return thing.map();
    }

    private static void article(
            Ordered thing, Story story, Map<String, Object> issuer, String url) {
        thing.put("headline", story.title())
                .put("name", story.title())
                .put("datePublished", story.variant().firstPublishedAt().toString())
                .put("dateModified", story.variant().publishedAt().toString())
                .put("author", List.of(issuer))
                .put("publisher", issuer)
                .put("mainEntityOfPage", url);
        var corrections =
                story.variant().corrections().stream()
                        .map(it ->
                                new Ordered()
                                        .put("@type", "CorrectionComment")
                                        .put("text", it.notice())
                                        .put("datePublished", it.at().toString())
                                        .map())
                        .toList();
        if (!corrections.isEmpty()) {
            thing.put("correction", corrections);
        }
    }

    private static void event(Ordered thing, Story story, Map<String, Object> issuer) {
        thing.put("name", story.title())
                .put("startDate", story.text("startsAt"))
                .put("endDate", story.text("endsAt"))
                .put("eventStatus", "https://schema.org/EventScheduled")
                .put("organizer", issuer);
        var place =
                new Ordered()
                        .put("@type", "Place")
                        .put("name", story.text("venue"))
                        .put("address", "Tuyên Quang, VN");
        story.place()
                .ifPresent(point ->
                        place.put(
                                "geo",
                                new Ordered()
                                        .put("@type", "GeoCoordinates")
                                        .put("latitude", point[0])
                                        .put("longitude", point[1])
                                        .map()));
        thing.put("location", place.map());
    }

    private void film(Ordered thing, Story story, Map<String, Object> issuer) {
        thing.put("name", story.title())
                .put("uploadDate", story.variant().firstPublishedAt().toString())
                .put("publisher", issuer)
                .put(
                        "thumbnailUrl",
                        story.cover().map(it -> addresses.absolute(it.urlNear(1280))).orElse(null))
                .put(
                        "contentUrl",
                        story.film().map(it -> addresses.absolute(it.url())).orElse(null));
    }

    private Map<String, Object> organisation(Story story) {
        return new Ordered()
                .put("@type", "GovernmentOrganization")
                .put("name", story.organisation())
                .put("identifier", story.variant().owner().value())
                .map();
    }

    private Map<String, Object> image(Picture picture, String page) {
        var image =
                new Ordered()
                        .put("@type", "ImageObject")
                        .put("contentUrl", addresses.absolute(picture.urlNear(1280)))
                        .put(
                                "caption",
                                picture.caption() == null ? picture.alt() : picture.caption())
                        .put("creditText", picture.creditLine())
                        .put("copyrightNotice", picture.copyright())
                        .put("license", picture.licenceUrl())
                        .put("acquireLicensePage", picture.licenceUrl() == null ? null : page);
        if (picture.creator() != null) {
            image.put(
                    "creator",
                    new Ordered().put("@type", "Person").put("name", picture.creator()).map());
        }
        return image.map();
    }

    private Map<String, Object> crumbs(List<Link> breadcrumb, String title, String url) {
        var items = new ArrayList<Map<String, Object>>();
        for (var crumb : breadcrumb) {
            var href = crumb.href() == null ? url : addresses.absolute(crumb.href());
            var name = crumb.href() == null ? title : crumb.label();
            items.add(
                    new Ordered()
                            .put("@type", "ListItem")
                            .put("position", items.size() + 1)
                            .put("name", name)
                            .put("item", href)
                            .map());
        }
        return new Ordered().put("@type", "BreadcrumbList").put("itemListElement", items).map();
    }

    /** A JSON object that leaves out what is not known. */
    private static final class Ordered {
        private final Map<String, Object> members = new LinkedHashMap<>();

        Ordered put(String name, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                members.put(name, value);
            }
            return this;
        }

        Map<String, Object> map() {
            return members;
        }
    }
}
