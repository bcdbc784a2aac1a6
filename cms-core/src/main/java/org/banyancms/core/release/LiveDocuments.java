package org.banyancms.core.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.asset.RenditionView;
import org.banyancms.core.asset.TrackView;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.HtmlWriter;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldKind;

/**
 * Makes the delivery document of a variant, once for each publication, so that no reader's request
 * has to.
 */
public final class LiveDocuments {
    private final Entries entries;
    private final AssetCatalog assets;
    private final Function<OrganisationCode, Map<LocaleTag, String>> organisationNames;

    /**
     * @param organisationNames the names of an organisation, by language
     */
    public LiveDocuments(
            Entries entries,
            AssetCatalog assets,
            Function<OrganisationCode, Map<LocaleTag, String>> organisationNames) {
        this.entries = entries;
        this.assets = assets;
        this.organisationNames = organisationNames;
    }

    /** The document of a variant as it is now. */
    public Fields make(Entry entry, Variant variant) {
        var type = entries.typeOf(entry);
        var document = new LinkedHashMap<String, Object>();
        var fields = new LinkedHashMap<>(entry.shared().values());
        fields.putAll(variant.fields().values());
        document.put("fields", fields);
        document.put("typeVersion", entry.typeVersion());
        document.put("html", html(type, variant.locale(), variant.fields()));
        document.put("text", text(type, variant.fields()));
        document.put("assets", views(entry, variant));
        document.put(
                "organisation",
                Map.of(
                        "code",
                        entry.issuedBy().value(),
                        "names",
                        byTag(organisationNames.apply(entry.issuedBy()))));
        document.put("typeLabel", byTag(type.labels()));
        document.put("schemaOrg", type.schemaOrg());
        document.put("sourceLocale", entry.sourceLocale().value());
        return new Fields(document);
    }

    /**
     * A document that went out, with its fields in another shape. The HTML of a text that stays as
     * it was stays as it was.
     */
    Fields reshaped(Fields document, LocaleTag locale, LiveShaper.Reshaped shape) {
        var html = new LinkedHashMap<>(html(shape.type(), locale, shape.fields()));
        var before = tree(document, "fields");
        tree(document, "html")
                .values()
                .forEach((name, old) -> {
                    shape.fields()
                            .values()
                            .forEach((now, value) -> {
                                if (html.containsKey(now) && value.equals(before.get(name))) {
                                    html.put(now, old);
                                }
                            });
                });
        return document.with("fields", shape.fields().values())
                .with("attic", shape.attic().values().isEmpty() ? null : shape.attic().values())
                .with("typeVersion", shape.type().version())
                .with("html", html)
                .with("text", text(shape.type(), shape.fields()));
    }

    /** A member of a document that is a tree itself. */
    static Fields tree(Fields document, String member) {
        return document.get(member) instanceof Map<?, ?> map
                ? new Fields(Fields.stringKeyed(map))
                : Fields.empty();
    }

    private Map<String, Object> html(ContentType type, LocaleTag locale, Fields fields) {
        var html = new LinkedHashMap<String, Object>();
        type.localisedFields()
                .filter(field -> field.kind() == FieldKind.RICH_TEXT)
                .forEach(field -> {
                    var value = fields.get(field.name());
                    if (value != null) {
                        html.put(field.name(), render(value, locale));
                    }
                });
        return html;
    }

    private String render(Object tree, LocaleTag locale) {
        return HtmlWriter.write(RichTextTree.read(tree), id -> assets.find(id, locale));
    }

    private static String text(ContentType type, Fields fields) {
        var parts = new ArrayList<String>();
        for (var field : type.localisedFields().toList()) {
            var value = fields.get(field.name());
            if (value != null && field.kind() == FieldKind.RICH_TEXT) {
                parts.add(PlainText.of(RichTextTree.read(value)));
            } else if (value instanceof String text && !field.name().equals("slug")) {
                parts.add(text);
            }
        }
        return String.join("\n", parts);
    }

    private Map<String, Object> views(Entry entry, Variant variant) {
        var views = new LinkedHashMap<String, Object>();
        for (AssetId id : entries.assets(entry, variant.locale())) {
            assets.find(id, variant.locale()).ifPresent(view -> views.put(id.value(), tree(view)));
        }
        return views;
    }

    private static Map<String, Object> tree(AssetView view) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("mediaType", view.mediaType());
        tree.put("width", view.width());
        tree.put("height", view.height());
        tree.put("durationSeconds", view.durationSeconds());
        tree.put("alt", view.alt());
        tree.put("decorative", view.decorative());
        tree.put("caption", view.caption());
        tree.put("creator", view.creator());
        tree.put("credit", view.credit());
        tree.put("copyright", view.copyright());
        tree.put("licence", view.licence());
        tree.put("licenceUrl", view.licenceUrl());
        tree.put("standIn", view.standIn());
        tree.put("thumbHash", view.thumbHash());
        tree.put("focalPoint", Map.of("x", view.focalX(), "y", view.focalY()));
        tree.put("url", view.url());
        tree.put("renditions", view.renditions().stream().map(LiveDocuments::tree).toList());
        tree.put("tracks", view.tracks().stream().map(LiveDocuments::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(RenditionView rendition) {
        return Map.of(
                "mediaType", rendition.mediaType(),
                "width", rendition.width(),
                "height", rendition.height(),
                "url", rendition.url());
    }

    private static Map<String, Object> tree(TrackView track) {
        return Map.of("locale", track.locale(), "kind", track.kind(), "url", track.url());
    }

    private static Map<String, Object> byTag(Map<LocaleTag, String> texts) {
        var result = new LinkedHashMap<String, Object>();
        List.copyOf(texts.keySet()).stream()
                .sorted()
                .forEach(locale -> result.put(locale.value(), String.valueOf(texts.get(locale))));
        return result;
    }
}
