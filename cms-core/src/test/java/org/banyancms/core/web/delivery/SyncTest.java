package org.banyancms.core.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.search.Live.article;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.CrashingNode;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Following what is live by tokens")
class SyncTest {
    private static final String SYNC = "/api/v1/delivery/sync?";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PUBLISHERS = 8;
    private static final int COMMITS = 12;

    private DeliveryServer server;

    @BeforeEach
    void open() {
        server = new DeliveryServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode follow(String query) throws Exception {
        var answer = server.client.perform(get(SYNC + query)).andExpect(status().isOk());
        return JSON.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    @Test
    @DisplayName(
            "while eight publish and nodes crash, a follower sees every change once, in order, and ends with what is live")
    void gapless() throws Exception {
        for (int i = 0; i < 150; i++) {
            server.publishUnseen(article("e" + i, i % 2 == 0 ? "vi" : "en", "Tin " + i, ""));
        }
        var crashes = new AtomicInteger();
        var model = new TreeMap<String, String>();
        var sequences = new ArrayList<Long>();
        try (var publishers = Executors.newFixedThreadPool(PUBLISHERS)) {
            var work = new ArrayList<Callable<Object>>();
            for (int i = 0; i < PUBLISHERS; i++) {
                int seed = i;
                work.add(() -> publish(new Random(seed), crashes));
            }
            var running = work.stream().map(publishers::submit).toList();
            var page = follow("initial=true");
            while (!running.stream().allMatch(each -> each.isDone())) {
                apply(page, model, sequences);
                page = follow("token=" + page.get("token").stringValue());
            }
            apply(page, model, sequences);
            for (var each : running) {
                each.get();
            }
            server.house.writer.repair();
            do {
                page = follow("token=" + page.get("token").stringValue());
                apply(page, model, sequences);
            } while (!page.get("complete").asBoolean());
        }
        assertThat(crashes.get()).isGreaterThan(PUBLISHERS);
        assertThat(sequences).isSorted().endsWith(server.house.journal.head());
        assertThat(model).isEqualTo(live());
    }

    private Object publish(Random random, AtomicInteger crashes) {
        for (int i = 0; i < COMMITS; i++) {
            var draft = draft(random);
            int crashAt = 1 + random.nextInt(20);
            boolean crashed =
                    CrashingNode.crashes(
                            server.house.mongo, crashAt, writer -> commit(writer, draft));
            if (crashed) {
                crashes.incrementAndGet();
            }
        }
        return crashes;
    }

    private void commit(JournalWriter writer, JournalWriter.Draft draft) {
        while (writer.commit(server.house.journal.head(), draft) == null) {
            Thread.onSpinWait(); // another one was first
        }
    }

    private JournalWriter.Draft draft(Random random) {
        var changes = new TreeMap<String, Change>();
        for (int i = 0; i < 3; i++) {
            var entry = "e" + random.nextInt(20);
            var locale = random.nextBoolean() ? "vi" : "en";
            changes.put(
                    entry + locale,
                    random.nextInt(4) == 0
                            ? removal(entry, locale)
                            : new Change.Publish(
                                    article(entry, locale, "Bản " + random.nextLong(), "")));
        }
        return new JournalWriter.Draft(
                "publish",
                null,
                List.copyOf(changes.values()),
                "p",
                java.time.Instant.ofEpochMilli(random.nextInt(1_000_000)));
    }

    private static Change removal(String entry, String locale) {
        return new Change.Remove(
                new EntryId(entry),
                new LocaleTag(locale),
                Change.Removal.UNPUBLISH,
                "withdrawn",
                null);
    }

    private static void apply(JsonNode page, Map<String, String> model, List<Long> sequences) {
        for (var change : page.get("changes")) {
            var variant = change.get("entry").stringValue() + change.get("locale").stringValue();
            sequences.add(change.get("sequence").asLong());
            if (change.get("op").stringValue().equals("publish")) {
                model.put(variant, change.at("/data/fields/title").stringValue());
            } else {
                model.remove(variant);
            }
        }
    }

    private Map<String, String> live() {
        var journal = server.house.journal;
        var live = new TreeMap<String, String>();
        journal.page(journal.head(), null, 1_000)
                .forEach(variant ->
                        live.put(
                                variant.entry().value() + variant.locale(),
                                JSON.valueToTree(variant.document().values())
                                        .at("/fields/title")
                                        .stringValue()));
        return live;
    }

    @Test
    @DisplayName("who follows one language hears of no other")
    void oneLanguage() throws Exception {
        server.publishUnseen(article("a", "vi", "Tin", ""), article("a", "en", "News", ""));
        var first = follow("initial=true&locale=en");
        server.publishUnseen(List.of(removal("a", "vi"), removal("a", "en")));
        var next = follow("token=" + first.get("token").stringValue());

        assertThat(first.get("changes").valueStream())
                .extracting(change -> change.get("locale").stringValue())
                .containsExactly("en");
        assertThat(next.get("changes").valueStream())
                .extracting(change -> change.get("op").stringValue())
                .containsExactly("unpublish");
    }

    @Test
    @DisplayName("a token from a journal that a restore has taken back is refused, not misread")
    void ofAnotherJournal() throws Exception {
        server.publishUnseen(article("a", "vi", "Tin", ""));
        server.publishUnseen(article("b", "vi", "Tin", ""));
        var token = follow("initial=true").get("token").stringValue();
        try (var restored = new DeliveryServer()) {
            restored.publishUnseen(article("a", "vi", "Tin", ""));
            refused(restored, token);
            restored.publishUnseen(article("c", "vi", "Tin khác", ""));
            refused(restored, token);
        }
    }

    private static void refused(DeliveryServer server, String token) throws Exception {
        server.client
                .perform(get(SYNC + "token=" + token))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("sync_token_expired"));
    }

    @Test
    @DisplayName("what is no token is told by its parameter")
    void noToken() throws Exception {
        for (var query : List.of("token=x", "token=", "initial=true&token=x", "locale=vi")) {
            server.client
                    .perform(get(SYNC + query))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].parameter").value("token"));
        }
    }
}
