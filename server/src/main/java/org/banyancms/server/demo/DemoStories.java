package org.banyancms.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.SignOffRequest;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Correction;
import org.banyancms.core.release.CorrectionDesk;
import org.banyancms.core.release.Publisher;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.translations.adoption.Adoption;

/**
 * The stories of the demo content, each on its way through writing, review, secrecy, approval,
 * translation and release by the people whose work that is.
 */
final class DemoStories {
    private static final Map<String, String> REVIEWERS =
            Map.of(
                    "en",
                    "reviewer-en",
                    "ko",
                    "reviewer-ko",
                    "zh-Hans",
                    "reviewer-zh",
                    "ja",
                    "reviewer-ja",
                    "fr",
                    "reviewer-fr");
    private static final Map<String, String> TRANSLATORS =
            Map.of(
                    "en",
                    "translator-en",
                    "ko",
                    "translator-ko",
                    "zh-Hans",
                    "translator-zh",
                    "ja",
                    "translator-ja",
                    "fr",
                    "translator-fr");

    private final EntryDesk entries;
    private final VariantDesk variants;
    private final ReviewDesk reviews;
    private final TranslatedVariants translations;
    private final Adoption adoption;
    private final Publisher publisher;
    private final CorrectionDesk corrections;
    private final DemoMending mending;
    private final DemoPeople people;
    private final DemoLedger ledger;

    DemoStories(
            EntryDesk entries,
            VariantDesk variants,
            ReviewDesk reviews,
            TranslatedVariants translations,
            Adoption adoption,
            Publisher publisher,
            CorrectionDesk corrections,
            DemoMending mending,
            DemoPeople people,
            DemoLedger ledger) {
        this.entries = entries;
        this.variants = variants;
        this.reviews = reviews;
        this.translations = translations;
        this.adoption = adoption;
        this.publisher = publisher;
        this.corrections = corrections;
        this.mending = mending;
        this.people = people;
        this.ledger = ledger;
    }

    /** Puts in the stories that are missing. */
    void seed(Map<String, AssetId> assets) {
        for (var story : DemoFiles.stories()) {
            var key = DemoFiles.need(story, "key");
            if (!ledger.isDone("story:" + key)) {
                seed(key, story, assets);
                ledger.done("story:" + key);
            }
        }
    }

    /**
     * Imports the province's plan, a long official text, as a draft; it has no number yet, so it is
     * not published.
     */
    void seedPlan() {
        if (ledger.isDone("plan")) {
            return;
        }
        var owner = new OrganisationCode("VPUB");
        var source =
                Map.of(
                        "id",
                        "s1",
                        "class",
                        "OFFICIAL_PROVINCIAL",
                        "issuer",
                        "Ủy ban nhân dân tỉnh",
                        "date",
                        "2023-11-01");
        var draft =
                new EntryDraft(
                        "article",
                        owner,
                        List.of("administrative-information"),
                        LocaleTag.VI,
                        Map.of("sources", List.of(source)));
        var id =
                ledger.entry("plan")
                        .orElseGet(() -> entries.create(people.actor(editor(owner)), draft).id());
        ledger.entry("plan", id);
        var text =
                new Fields(
                        Map.of(
                                "title",
                                        "Kế hoạch công tác thông tin đối ngoại của tỉnh (tháng 11 năm 2023)",
                                "summary",
                                        "Kế hoạch triển khai Kết luận số 57-KL/TW của Bộ Chính trị; bản chưa ghi số.",
                                "body", DemoFiles.text("plan-2023.vi.md")));
        write(id, fields(text, Map.of(), body -> body));
        ledger.done("plan");
    }

    private void seed(String key, Fields story, Map<String, AssetId> assets) {
        var id = begun(key, story, assets);
        var first = DemoFiles.object(story.get("firstRevision"));
        if (first.values().isEmpty()) {
            edition(id, story, assets, (_, body) -> body);
            publish(id, story);
            return;
        }
        if (!ledger.isDone("first:" + key)) {
            edition(id, story, assets, (locale, body) -> wrong(first, locale, body));
            publish(id, story);
            ledger.done("first:" + key);
        }
        write(
                id,
                fields(
                        DemoFiles.object(DemoFiles.object(story.get("variants")).get("vi")),
                        assets,
                        body -> body));
        sign(id);
        first.values().keySet().stream()
                .filter(locale -> !locale.equals("vi"))
                .forEach(locale -> mend(id, locale, DemoFiles.object(first.get(locale))));
        correct(id, DemoFiles.object(story.get("correction")));
    }

    private EntryId begun(String key, Fields story, Map<String, AssetId> assets) {
        var known = ledger.entry(key);
        if (known.isPresent()) {
            return known.get();
        }
        var fields = new LinkedHashMap<>(DemoFiles.object(story.get("fields")).values());
        fields.replaceAll((name, value) -> asset(name, value, assets));
        var owner = new OrganisationCode(DemoFiles.need(story, "owner"));
        var draft =
                new EntryDraft(
                        DemoFiles.need(story, "type"),
                        owner,
                        DemoFiles.texts(story, "topics"),
                        LocaleTag.VI,
                        fields);
        var entry = entries.create(people.actor(editor(owner)), draft);
        ledger.entry(key, entry.id());
        return entry.id();
    }

    private static Object asset(String name, Object value, Map<String, AssetId> assets) {
        return switch (name) {
            case "cover", "video", "audio" -> id(String.valueOf(value), assets);
            case "gallery" ->
                    ((List<?>) value).stream().map(key -> id(String.valueOf(key), assets)).toList();
            default -> value;
        };
    }

    private static String id(String key, Map<String, AssetId> assets) {
        var id = assets.get(key);
        if (id == null) {
            throw new IllegalStateException("demo content has no asset " + key);
        }
        return id.value();
    }

    private static String editor(OrganisationCode owner) {
        return owner.value().equals("SVHTTDL")
                ? "editor"
                : "editor-" + owner.value().toLowerCase(java.util.Locale.ROOT);
    }

    private static String approver(String type, OrganisationCode owner) {
        if (type.equals("statement")) {
            return "spokesperson";
        }
        return owner.value().equals("SVHTTDL")
                ? "approver"
                : "approver-" + owner.value().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a language's body reads in one edition. */
    private interface Wording {
        String of(String locale, String body);
    }

    private static String wrong(Fields first, String locale, String body) {
        var change = DemoFiles.object(first.get(locale));
        return change.values().isEmpty()
                ? body
                : body.replace(DemoFiles.need(change, "find"), DemoFiles.need(change, "put"));
    }

    /**
     * Writes, signs and translates one edition of a story; what stands already is left as it is.
     */
    private void edition(EntryId id, Fields story, Map<String, AssetId> assets, Wording wording) {
        var texts = DemoFiles.object(story.get("variants"));
        var source = DemoFiles.object(texts.get("vi"));
        write(id, fields(source, assets, body -> wording.of("vi", body)));
        sign(id);
        texts.values().keySet().stream()
                .filter(locale -> !locale.equals("vi"))
                .forEach(locale -> {
                    var text = DemoFiles.object(texts.get(locale));
                    translate(id, locale, fields(text, assets, body -> wording.of(locale, body)));
                });
    }

    private static Fields fields(
            Fields text, Map<String, AssetId> assets, UnaryOperator<String> wording) {
        var result = new Fields(text.values());
        for (var name : List.of("body", "transcript")) {
            var markdown = text.text(name);
            if (markdown.isPresent()) {
                var worded = wording.apply(markdown.get());
                for (var asset : assets.entrySet()) {
                    worded =
                            worded.replace(
                                    "(asset:" + asset.getKey() + ")",
                                    "(asset:" + asset.getValue() + ")");
                }
                result = result.with(name, RichTextTree.write(MarkdownReader.read(worded)));
            }
        }
        for (var name : List.of("title", "summary")) {
            result = result.with(name, text.text(name).map(String::strip).orElse(null));
        }
        return result;
    }

    private void write(EntryId id, Fields fields) {
        var entry = entries.get(id);
        long revision = entry.variant(LocaleTag.VI).map(Variant::revision).orElse(0L);
        variants.save(
                people.actor(editor(entry.owner())), id, LocaleTag.VI, revision, fields.values());
    }

    private void sign(EntryId id) {
        var entry = entries.get(id);
        if (vietnamese(entry).stage().equals("draft")) {
            reviews.transition(
                    people.actor(editor(entry.owner())), id, LocaleTag.VI, "in_review", null);
        }
        var none = new LinkedHashMap<String, String>();
        SignOffRequest.SECRECY_QUESTIONS.forEach(question -> none.put(question, "none"));
        var cleared = new SignOffRequest(SignOffKind.SECRECY, true, none, null);
        reviews.sign(people.actor("secrecy"), id, LocaleTag.VI, cleared);
        var approved = new SignOffRequest(SignOffKind.APPROVAL, true, Map.of(), null);
        reviews.sign(
                people.actor(approver(entry.type(), entry.owner())), id, LocaleTag.VI, approved);
    }

    private static Variant vietnamese(Entry entry) {
        return entry.variant(LocaleTag.VI).orElseThrow();
    }

    private void translate(EntryId id, String locale, Fields fields) {
        var translator = TRANSLATORS.get(locale);
        var reviewer = REVIEWERS.get(locale);
        if (translator == null || reviewer == null) {
            throw new IllegalStateException("nobody translates into " + locale);
        }
        translations.deliver(
                new TranslatedVariants.Delivered(
                        id,
                        new LocaleTag(locale),
                        LocaleTag.VI,
                        vietnamese(entries.get(id)).revision(),
                        fields,
                        Set.of(translator),
                        people.actor(reviewer)));
        adoption.adopt(id, new LocaleTag(locale));
    }

    private void mend(EntryId id, String locale, Fields change) {
        var translator = String.valueOf(TRANSLATORS.get(locale));
        mending.mend(
                id,
                new LocaleTag(locale),
                change,
                translator,
                String.valueOf(REVIEWERS.get(locale)));
    }

    private void publish(EntryId id, Fields story) {
        var items =
                DemoFiles.object(story.get("variants")).values().keySet().stream()
                        .map(locale ->
                                new ReleaseItem(id, new LocaleTag(locale), GateAction.PUBLISH))
                        .toList();
        publisher.launch(people.actor("publisher"), items, "release", "demo:" + id, "demo");
    }

    private void correct(EntryId id, Fields correction) {
        corrections.correct(
                people.actor("publisher"),
                id,
                new Correction(
                        DemoFiles.need(correction, "reason"),
                        byLocale(correction.get("wrong")),
                        byLocale(correction.get("right")),
                        byLocale(correction.get("notice"))));
    }

    private static Map<LocaleTag, String> byLocale(
            @org.jspecify.annotations.Nullable Object texts) {
        var result = new LinkedHashMap<LocaleTag, String>();
        DemoFiles.object(texts)
                .values()
                .forEach((tag, text) -> result.put(new LocaleTag(tag), String.valueOf(text)));
        return result;
    }
}
