package org.banyancms.publishing.adapter.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A live variant, read as what it is.
 *
 * @param variant the variant
 */
public record Story(LiveVariant variant) {

    private Tree document() {
        return new Tree(variant.document().values());
    }

    private Tree fields() {
        return document().object("fields");
    }

    public LocaleTag locale() {
        return variant.locale();
    }

    public String title() {
        return fields().text("title", variant.slug());
    }

    public String summary() {
        return fields().text("summary", "");
    }

    /** A text field, if it has one. */
    public @Nullable String text(String field) {
        return fields().text(field);
    }

    /** Rendered and sanitised HTML of the rich text fields: the body first. */
    public Map<String, String> html() {
        var rendered = document().object("html");
        var result = new LinkedHashMap<String, String>();
        var body = rendered.text("body");
        if (body != null) {
            result.put("body", body);
        }
        rendered.values()
                .forEach((name, html) -> {
                    if (html instanceof String text && !text.isBlank()) {
                        result.putIfAbsent(name, text);
                    }
                });
        return result;
    }

    /** The plain text. */
    public String plainText() {
        return document().text("text", "");
    }

    /** The schema.org type of its page. */
    public String schemaOrg() {
        return document().text("schemaOrg", "Article");
    }

    /** What a story of this kind is called, where its own language has a word for it. */
    public @Nullable String typeLabel() {
        return document().object("typeLabel").text(locale().value());
    }

    /** The name of the organisation that issues it, in its own language where that is known. */
    public String organisation() {
        var name = document().object("organisation").words("names", locale());
        return name == null ? variant.owner().value() : name;
    }

    /** The cover, when it is a still picture. */
    public Optional<Picture> cover() {
        return asset("cover").filter(Picture::still);
    }

    /** The film of a film story. */
    public Optional<Picture> film() {
        return asset("video").filter(Picture::film);
    }

    private Optional<Picture> asset(String field) {
        return Optional.ofNullable(fields().text(field)).flatMap(this::picture);
    }

    private Optional<Picture> picture(String id) {
        var asset = document().object("assets").object(id);
        return asset.text("url") == null ? Optional.empty() : Optional.of(Picture.of(id, asset));
    }

    /** The pictures of the gallery. */
    public List<Picture> gallery() {
        return fields().texts("gallery").stream()
                .map(this::picture)
                .flatMap(Optional::stream)
                .filter(Picture::still)
                .toList();
    }

    /** Every still picture, the cover first. */
    public List<Picture> pictures() {
        var all = new LinkedHashMap<String, Picture>();
        cover().ifPresent(picture -> all.put(picture.id(), picture));
        document().object("assets").values().keySet().stream()
                .map(this::picture)
                .flatMap(Optional::stream)
                .filter(Picture::still)
                .forEach(picture -> all.putIfAbsent(picture.id(), picture));
        return List.copyOf(all.values());
    }

    /** Its figures. */
    public List<Fact> facts() {
        return fields().objects("facts").stream()
                .filter(fact -> fact.values().get("value") != null)
                .map(fact ->
                        new Fact(
                                Objects.requireNonNullElse(fact.words("label", locale()), ""),
                                Objects.requireNonNull(fact.values().get("value")),
                                fact.text("unit", ""),
                                fact.text("asOf"),
                                fact.texts("sources"),
                                fact.words("note", locale())))
                .toList();
    }

    /** Its sources. */
    public List<SourceRecord> sources() {
        return fields().objects("sources").stream()
                .map(source ->
                        new SourceRecord(
                                source.text("id", ""),
                                source.text("issuer"),
                                source.text("title"),
                                source.text("number"),
                                source.text("date"),
                                webAddress(source.text("url"))))
                .toList();
    }

    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"))
                ? url
                : null;
    }

    /** Latitude and longitude in degrees, if it has a place. */
    public Optional<double[]> place() {
        var place = fields().object("place").values();
        return place.get("latitude") instanceof Number latitude
                        && place.get("longitude") instanceof Number longitude
                ? Optional.of(new double[] {latitude.doubleValue(), longitude.doubleValue()})
                : Optional.empty();
    }
}
