package org.banyancms.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.PlainText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the judged questions are asked of: the demo content as it would be live, and the plan with
 * each of its sections as a story of its own, named by part and number.
 */
final class JudgedStories {
    private static final Instant PUBLISHED = Instant.parse("2026-09-02T01:00:00Z");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +\\**(.+?)\\**$");
    private static final Pattern PART = Pattern.compile("^(I+)\\. .*");
    private static final Pattern SECTION = Pattern.compile("^(\\d+)\\. .*");

    private JudgedStories() {}

    static Stream<LiveVariant> all() {
        return Stream.of(demo(), plan(), lao()).flatMap(List::stream);
    }

    private static List<LiveVariant> demo() {
        var all = new ArrayList<LiveVariant>();
        for (var story : DemoFiles.stories()) {
            var shared = DemoFiles.object(story.get("fields"));
            DemoFiles.object(story.get("variants"))
                    .values()
                    .forEach((locale, text) ->
                            all.add(
                                    variant(
                                            DemoFiles.need(story, "key"),
                                            locale,
                                            DemoFiles.need(story, "type"),
                                            shared,
                                            DemoFiles.object(text))));
        }
        return all;
    }

    private static List<LiveVariant> plan() {
        var all = new ArrayList<LiveVariant>();
        var text = DemoFiles.text("plan-2023.vi.md");
        var heading = HEADING.matcher(text);
        var part = "";
        var section = "";
        var title = "";
        int from = 0;
        while (heading.find()) {
            add(all, part, section, title, text.substring(from, heading.start()));
            title = heading.group(1);
            from = heading.end();
            var isPart = PART.matcher(title);
            var isSection = SECTION.matcher(title);
            part = isPart.matches() ? isPart.group(1).toLowerCase(Locale.ROOT) : part;
            section = isSection.matches() ? isSection.group(1) : "";
        }
        add(all, part, section, title, text.substring(from));
        return all;
    }

    private static void add(
            List<LiveVariant> all, String part, String section, String title, String body) {
        if (!section.isEmpty()) {
            var story = new Fields(Map.of("title", title, "summary", "", "body", body));
            var key = "plan-" + part + "-" + section;
            all.add(variant(key, "vi", "article", Fields.empty(), story));
        }
    }

    private static List<LiveVariant> lao() {
        try (InputStream in =
                Objects.requireNonNull(
                        JudgedStories.class.getResourceAsStream("/search/lao.yaml"))) {
            List<Map<String, Object>> list =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return list.stream()
                    .map(Fields::new)
                    .map(text ->
                            variant(
                                    DemoFiles.need(text, "key"),
                                    "lo",
                                    "article",
                                    Fields.empty(),
                                    text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LiveVariant variant(
            String key, String locale, String type, Fields shared, Fields text) {
        var fields = new LinkedHashMap<>(shared.values());
        var words = new ArrayList<String>();
        text.values()
                .forEach((name, value) -> {
                    var plain = String.valueOf(value).strip();
                    if (name.equals("body") || name.equals("transcript")) {
                        words.add(PlainText.of(MarkdownReader.read(plain)));
                    } else if (!plain.isEmpty() && !name.equals("key")) {
                        fields.put(name, plain);
                        words.add(plain);
                    }
                });
        var document = Map.<String, Object>of("fields", fields, "text", String.join("\n", words));
        return new LiveVariant(
                new EntryId(key),
                new LocaleTag(locale),
                type,
                new OrganisationCode("SVHTTDL"),
                List.of(),
                key,
                1,
                new ContentHash("sha256:0"),
                new Fields(document),
                PUBLISHED,
                PUBLISHED,
                List.of());
    }
}
