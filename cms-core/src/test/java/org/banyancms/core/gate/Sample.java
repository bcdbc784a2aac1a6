package org.banyancms.core.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ShippedTypes;
import tools.jackson.databind.json.JsonMapper;

/**
 * One example that a gate looks at: a story of a shipped type with the fields of a table's row.
 *
 * @param type content type
 * @param locale the language that goes out
 * @param shared shared fields as JSON
 * @param localised localised fields as JSON; the body is Markdown
 */
record Sample(String type, String locale, String shared, String localised) {
    static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");
    static final OrganisationCode OWNER = new OrganisationCode("SVHTTDL");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Messages MESSAGES =
            new Messages(List.of("i18n/cms-core", "i18n/content", "i18n/richtext"));

    static Sample shared(String type, String json) {
        return new Sample(type, "vi", json, "{\"title\": \"Lễ hội\"}");
    }

    private static Fields fields(String json) {
        var fields = Fields.empty();
        for (var member : JSON.readTree(json).properties()) {
            var value = JSON.convertValue(member.getValue(), Object.class);
            boolean rich = member.getKey().equals("body") && value instanceof String;
            fields =
                    fields.with(
                            member.getKey(),
                            rich
                                    ? RichTextTree.write(MarkdownReader.read(String.valueOf(value)))
                                    : value);
        }
        return fields;
    }

    GateContext context() {
        return context(Set.of(), Set.of("tourism"));
    }

    /**
     * @param together languages that go out beside this one
     * @param topics what it is about
     */
    GateContext context(Set<LocaleTag> together, Set<String> topics) {
        var tag = new LocaleTag(locale);
        var variant =
                new Variant(
                        tag,
                        fields(localised),
                        "approved",
                        1,
                        1,
                        Set.of("editor"),
                        List.of(),
                        null,
                        NOW,
                        "editor");
        var definition =
                ShippedTypes.load().stream()
                        .filter(each -> each.name().equals(type))
                        .findFirst()
                        .orElseThrow();
        var entry =
                new Entry(
                        new EntryId("sample"),
                        type,
                        1,
                        OWNER,
                        null,
                        List.copyOf(topics),
                        tag,
                        fields(shared),
                        1,
                        Set.of("editor"),
                        null,
                        false,
                        Map.of(tag, variant),
                        NOW,
                        "editor");
        return new GateContext(
                entry,
                variant,
                definition,
                new ContentHash("sha256:" + hashCode()),
                Set.of(),
                List.of(),
                GateAction.PUBLISH,
                together,
                Set.of(),
                NOW);
    }

    /**
     * What a gate says, as "pointer reason"; each finding has words and a way out in both
     * languages.
     */
    static List<String> said(PublishGate gate, GateContext context) {
        var findings = gate.check(context);
        for (var finding : findings) {
            var key = "gate." + finding.code() + "." + finding.reason();
            for (var language : List.of(LocaleTag.VI, LocaleTag.EN)) {
                for (var wanted : List.of(key, key + ".fix")) {
                    var words = MESSAGES.text(language, wanted, finding.params());
                    if (words.equals(wanted) || words.contains("{")) {
                        throw new AssertionError(wanted + " in " + language + ": " + words);
                    }
                }
            }
            if (finding.clause().isBlank()) {
                throw new AssertionError(key + " names no clause");
            }
        }
        return findings.stream()
                .map(finding -> finding.pointer() + " " + finding.reason())
                .toList();
    }
}
