package org.banyancms.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.migration.Samples.op;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.type.OperationReader;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A migration of very many stories")
class LargeMigrationTest {
    private static final Logger LOG = LoggerFactory.getLogger(LargeMigrationTest.class);
    private static final int STORIES = Boolean.getBoolean("banyan.test.long") ? 100_000 : 500;
    private static final int ONE_IN = 5;
    private static final int EDITORS = 2;
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);
    private static final Actor COORDINATOR = House.actor("coordinator", Role.COORDINATOR);

    private final List<EntryId> stories = new ArrayList<>();

    @Test
    @DisplayName("passes them all, and what is public of them, while editors save without waiting")
    void passesAll() throws Exception {
        try (var house = new House()) {
            fill(house);
            var alone = edited(house, () -> pause(house));
            var plan =
                    OperationReader.wished(
                            List.of(
                                    op("rename", "summary", "to", "abstract"),
                                    op("retype", "abstract", "kind", "richText")));
            var tried = timed(() -> house.migrations.dryRun(COORDINATOR, "article", plan));
            int version = house.types.newest("article").version();
            var begun = house.migrations.begin(COORDINATOR, "article", version, plan);
            var took = new ArrayList<Duration>();
            var meanwhile =
                    edited(
                            house,
                            () -> took.add(timed(house.runner(house.shaped, house.clock)::tick)));

            var run = house.runs.find(begun.migration().id()).orElseThrow();
            LOG.info("{} stories; dry run {}; kept and public {}", STORIES, tried, took);
            LOG.info("a save alone {}, meanwhile {}; {}", alone, meanwhile, run);
            assertThat(run.state()).isEqualTo(MigrationRun.State.DONE);
            assertThat(run.counts().passed()).isEqualTo(STORIES);
            assertThat(run.counts().reissued()).isEqualTo(STORIES / ONE_IN);
            assertThat(meanwhile.p95()).isLessThan(Duration.ofMillis(500));
        }
    }

    private static Duration timed(Runnable work) {
        var begun = Instant.now();
        work.run();
        return Duration.between(begun, Instant.now());
    }

    /** What saves take while nothing else goes on. */
    private void pause(House house) {
        for (int i = 0; i < Math.min(STORIES, 2_000); i++) {
            house.desk.get(stories.get(i));
        }
    }

    /** Many copies of one story, one in five of them public. */
    private void fill(House house) {
        var first = house.story(EDITOR, "Tân Trào", "Một đoạn.\n\nHai đoạn.\n\nBa đoạn.").id();
        house.approve(first, LocaleTag.VI, EDITOR);
        house.publisher.launch(
                PUBLISHER,
                List.of(new ReleaseItem(first, LocaleTag.VI, GateAction.PUBLISH)),
                "publish",
                null,
                "");
        stories.add(first);
        var entry = house.mongo.findAll(Document.class, "entries").getFirst();
        var live = house.mongo.findAll(Document.class, "live").getFirst();
        var entries = new ArrayList<Document>();
        var publicly = new ArrayList<Document>();
        for (int i = 1; i < STORIES; i++) {
            var id = house.ids.next();
            stories.add(new EntryId(id));
            entries.add(new Document(entry).append("_id", id));
            if (i % ONE_IN == 0) {
                publicly.add(
                        new Document(live)
                                .append("_id", id + "/vi/1")
                                .append("entry", id)
                                .append("slug", "bai-" + i));
            }
            if (entries.size() == 1000 || i == STORIES - 1) {
                house.mongo.insert(entries, "entries");
                house.mongo.insert(publicly, "live");
                entries.clear();
                publicly.clear();
            }
        }
    }

    /** How long saves took, from their begin to their end. */
    private record Saves(int count, Duration p50, Duration p95, Duration longest) {
        static Saves of(List<Duration> all) {
            var sorted = all.stream().sorted().toList();
            return new Saves(
                    all.size(),
                    sorted.get(all.size() / 2),
                    sorted.get(all.size() * 95 / 100),
                    sorted.getLast());
        }
    }

    /** Editors save one story after the other, for as long as something goes on. */
    private Saves edited(House house, Runnable meanwhile) throws Exception {
        var over = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(EDITORS)) {
            var work = new ArrayList<Callable<List<Duration>>>();
            for (int i = 0; i < EDITORS; i++) {
                int number = i;
                work.add(() -> edit(house, number, over));
            }
            var editors = work.stream().map(pool::submit).toList();
            meanwhile.run();
            over.set(true);
            var all = new ArrayList<Duration>();
            for (var editor : editors) {
                all.addAll(editor.get());
            }
            return Saves.of(all);
        }
    }

    private List<Duration> edit(House house, int number, AtomicBoolean over) {
        var random = new Random(number);
        var took = new ArrayList<Duration>();
        for (int i = 0; !over.get() || i < 20; i++) {
            var id = stories.get(number + EDITORS * random.nextInt(STORIES / EDITORS));
            var variant = house.desk.get(id).variant(LocaleTag.VI).orElseThrow();
            var form = new HashMap<>(variant.fields().values());
            form.put("title", "Tân Trào " + number + "-" + i);
            took.add(
                    timed(() ->
                            house.variants.save(
                                    EDITOR, id, LocaleTag.VI, variant.revision(), form)));
        }
        return took;
    }
}
