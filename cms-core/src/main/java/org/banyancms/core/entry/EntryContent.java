package org.banyancms.core.entry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.RichTextAssets;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.KeyedFields;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry goes out in one language: its fields, the assets that it shows, and the hash
 * over both.
 */
public final class EntryContent implements Entries {
    private final EntryStore store;
    private final ContentTypes types;
    private final AssetCatalog assets;

    public EntryContent(EntryStore store, ContentTypes types, AssetCatalog assets) {
        this.store = store;
        this.types = types;
        this.assets = assets;
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return store.find(id);
    }

    @Override
    public ContentType typeOf(Entry entry) {
        return types.shaped(entry.type(), entry.typeVersion());
    }

    @Override
    public Set<AssetId> assets(Entry entry, LocaleTag locale) {
        var found = new LinkedHashSet<AssetId>();
        var type = typeOf(entry);
        var variant = variant(entry, locale);
        type.sharedFields().forEach(field -> collect(field, entry.shared(), found));
        type.localisedFields().forEach(field -> collect(field, variant.fields(), found));
        return found;
    }

    @Override
    public ContentHash hash(Entry entry, LocaleTag locale) {
        return hash(entry, variant(entry, locale));
    }

    /** The hash of a variant that need not be the entry's stored one. */
    public ContentHash hash(Entry entry, Variant variant) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", entry.type());
        tree.put("owner", entry.issuedBy().value());
        tree.put("topics", entry.topics());
        tree.put("locale", variant.locale().value());
        tree.put(
                "fields",
                KeyedFields.of(typeOf(entry), entry.shared(), variant.fields().with("slug", null)));
        var media = new LinkedHashMap<String, Object>();
        var withVariant = EntryChanges.withVariant(entry, variant);
        for (var id : assets(withVariant, variant.locale())) {
            assets.find(id, variant.locale())
                    .ifPresent(view -> media.put(id.value(), summary(view)));
        }
        tree.put("assets", media);
        return new ContentHash(CanonicalJson.sha256(tree));
    }

    private static Map<String, Object> summary(AssetView view) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("sha256", view.sha256());
        summary.put("alt", view.alt());
        summary.put("decorative", view.decorative());
        summary.put("caption", view.caption());
        summary.put("credit", view.credit());
        summary.put("creator", view.creator());
        summary.put("copyright", view.copyright());
        summary.put("licence", view.licence());
        return summary;
    }

    private static void collect(FieldDefinition field, Fields fields, Set<AssetId> found) {
        var value = fields.get(field.name());
        switch (field.kind()) {
            case ASSET -> {
                if (value instanceof String id) {
                    found.add(new AssetId(id));
                }
            }
            case ASSETS -> {
                if (value instanceof List<?> ids) {
                    ids.forEach(id -> found.add(new AssetId(String.valueOf(id))));
                }
            }
            case RICH_TEXT -> {
                if (value != null) {
                    found.addAll(RichTextAssets.in(RichTextTree.read(value)));
                }
            }
            case BLOCK, LIST -> parts(field, value, found);
            default -> {}
        }
    }

    private static void parts(FieldDefinition field, @Nullable Object value, Set<AssetId> found) {
        if (value instanceof Map<?, ?> map) {
            var part = new Fields(Fields.stringKeyed(map));
            field.fields().forEach(inner -> collect(inner, part, found));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> parts(field, item, found));
        }
    }

    private static Variant variant(Entry entry, LocaleTag locale) {
        return entry.variant(locale)
                .orElseThrow(() -> new NoSuchElementException(entry.id() + " has no " + locale));
    }
}
