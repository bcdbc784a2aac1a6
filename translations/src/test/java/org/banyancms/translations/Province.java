package org.banyancms.translations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.entry.TranslationOrigin;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.Workflow;

/** A content repository with one entry and one asset, as the translations see it. */
public final class Province implements Entries, AssetCatalog, TranslatedVariants {

    public static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    public static final EntryId TAN_TRAO = new EntryId("tan-trao");
    public static final AssetId PHOTO = new AssetId("photo-1");
    public static final LocaleTag KO = new LocaleTag("ko");

    private static final OrganisationCode OWNER = new OrganisationCode("SVHTTDL");

    private final Map<LocaleTag, Variant> variants = new HashMap<>();
    private final Map<LocaleTag, Texts> photo = new HashMap<>();
    private String body = "body";
    public final List<Delivered> deliveries = new ArrayList<>();

    public Province() {
        photo.put(LocaleTag.VI, new Texts("Cây đa bên đình.", null, false));
    }

    public static Actor person(String name, Role role, LocaleTag... locales) {
        var grant = new RoleGrant(role, OWNER, Set.of(locales), null, null);
        return new Actor(name, name, OWNER, List.of(grant), TokenScope.ALL, NOW);
    }

    public static Node text(String text, String... marks) {
        return Node.text(text, List.of(marks).stream().map(Mark::of).toList());
    }

    /** Writes a variant whose body is one paragraph for each list of inline nodes. */
    @SafeVarargs
    public final EntryEvent save(
            LocaleTag locale, String stage, String title, List<Node>... paragraphs) {
        var blocks = new ArrayList<Node>();
        for (List<Node> inline : paragraphs) {
            blocks.add(Node.of("paragraph", Map.of("id", "p" + blocks.size()), inline));
        }
        var doc = Node.of("doc", Map.of(), blocks);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put(body, RichTextTree.write(doc));
        return write(locale, stage, new Fields(fields), null);
    }

    private EntryEvent write(
            LocaleTag locale, String stage, Fields fields, TranslationOrigin origin) {
        long revision = variants.containsKey(locale) ? variants.get(locale).revision() + 1 : 1;
        variants.put(
                locale,
                new Variant(
                        locale,
                        fields,
                        stage,
                        revision,
                        revision,
                        Set.of("editor"),
                        List.of(),
                        origin,
                        NOW,
                        "editor"));
        return event(EntryEvent.Kind.VARIANT_SAVED, locale);
    }

    /** The same text in another stage. */
    public EntryEvent step(LocaleTag locale, String stage) {
        var old = variants.get(locale);
        variants.put(
                locale,
                new Variant(
                        locale,
                        old.fields(),
                        stage,
                        old.revision(),
                        old.version() + 1,
                        old.authors(),
                        old.signOffs(),
                        old.origin(),
                        NOW,
                        "editor"));
        return event(EntryEvent.Kind.STAGE_CHANGED, locale);
    }

    /** A migration calls the field with the text otherwise. */
    public EntryEvent renameBody(String to) {
        for (var locale : Set.copyOf(variants.keySet())) {
            var old = variants.get(locale);
            var text = old.fields().get(body);
            var fields = old.fields().with(body, null).with(to, text);
            variants.put(
                    locale,
                    new Variant(
                            locale,
                            fields,
                            old.stage(),
                            old.revision(),
                            old.version(),
                            old.authors(),
                            old.signOffs(),
                            old.origin(),
                            NOW,
                            "editor"));
        }
        body = to;
        var kind = EntryEvent.Kind.MIGRATED;
        return new EntryEvent("m", TAN_TRAO, kind, null, 1, "editor", NOW, Fields.empty());
    }

    private EntryEvent event(EntryEvent.Kind kind, LocaleTag locale) {
        long revision = variants.get(locale).revision();
        return new EntryEvent(
                "e" + revision, TAN_TRAO, kind, locale, revision, "editor", NOW, Fields.empty());
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        if (!id.equals(TAN_TRAO)) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        id,
                        "article",
                        1,
                        OWNER,
                        null,
                        List.of("heritage"),
                        LocaleTag.VI,
                        Fields.empty(),
                        1,
                        Set.of(),
                        null,
                        false,
                        variants,
                        NOW,
                        "editor"));
    }

    @Override
    public ContentType typeOf(Entry entry) {
        var fields = List.of(field("title", FieldKind.TEXT), field(body, FieldKind.RICH_TEXT));
        return new ContentType(
                "article",
                1,
                Map.of(),
                "NewsArticle",
                fields,
                new Workflow(List.of("draft", "approved"), "approved", List.of()));
    }

    private static FieldDefinition field(String name, FieldKind kind) {
        return new FieldDefinition(
                name, kind, true, true, true, 0, List.of(), List.of(), Map.of(), null);
    }

    @Override
    public ContentHash hash(Entry entry, LocaleTag locale) {
        return new ContentHash(
                String.valueOf(
                        entry.variant(locale)
                                .orElseThrow(NoSuchElementException::new)
                                .fields()
                                .hashCode()));
    }

    @Override
    public Set<AssetId> assets(Entry entry, LocaleTag locale) {
        return Set.of(PHOTO);
    }

    @Override
    public Optional<AssetView> find(AssetId id, LocaleTag locale) {
        return Optional.empty();
    }

    @Override
    public Map<LocaleTag, Texts> texts(AssetId id) {
        return Map.copyOf(photo);
    }

    @Override
    public void putTexts(AssetId id, LocaleTag locale, Texts texts, Actor actor) {
        photo.put(locale, texts);
    }

    @Override
    public Variant deliver(Delivered delivered) {
        deliveries.add(delivered);
        var origin =
                new TranslationOrigin(
                        delivered.source(), delivered.sourceRevision(), delivered.translators());
        write(delivered.locale(), "approved", delivered.fields(), origin);
        return variants.get(delivered.locale());
    }
}
