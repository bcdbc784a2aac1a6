package org.banyancms.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.core.migration.Samples.op;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryShaper.Shaped;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.type.OperationReader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A migration while the office works")
class OnlineTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);
    private static final Actor COORDINATOR = House.actor("coordinator", Role.COORDINATOR);
    private static final int STORIES = 150;
    private static final int EDITORS = 4;
    private static final List<Map<String, Object>> OPERATIONS =
            List.of(op("rename", "summary", "to", "abstract"));

    private House house;
    private final List<EntryId> stories = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new House();
        for (int i = 0; i < STORIES; i++) {
            stories.add(house.story(EDITOR, "Bài " + i, "Đoạn.").id());
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Watched begin() {
        return house.migrations.begin(
                COORDINATOR,
                "article",
                house.types.newest("article").version(),
                OperationReader.wished(OPERATIONS));
    }

    private MigrationRun run(Watched begun) {
        return house.runs.find(begun.migration().id()).orElseThrow();
    }

    @Test
    @DisplayName("loses no save of the editors and refuses none, begun and taken back under them")
    void editorsGoOn() throws Exception {
        var over = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(EDITORS)) {
            var editors = new ArrayList<Callable<Map<EntryId, String>>>();
            for (int i = 0; i < EDITORS; i++) {
                int number = i;
                editors.add(() -> edit(number, over));
            }
            var work = editors.stream().map(pool::submit).toList();
            for (int i = 0; i < 3; i++) {
                var begun = begin();
                house.runner(house.shaped, house.clock).tick();
                assertThat(run(begun).state()).isEqualTo(MigrationRun.State.DONE);
                house.migrations.undo(
                        COORDINATOR,
                        "article",
                        begun.migration().id(),
                        house.types.newest("article").version());
                house.runner(house.shaped, house.clock).tick();
            }
            over.set(true);
            for (var editor : work) {
                editor.get().forEach(this::hasSummary);
            }
        }
        assertThat(behind()).isZero();
    }

    private void hasSummary(EntryId id, String summary) {
        var fields = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().fields();
        assertThat(fields.text("summary")).contains(summary);
        assertThat(fields.get("abstract")).isNull();
    }

    /** Saves again and again, each time under the name that the form was opened with. */
    private Map<EntryId, String> edit(int number, AtomicBoolean over) {
        var random = new Random(number);
        var written = new HashMap<EntryId, String>();
        for (int i = 0; !over.get() || i < 50; i++) {
            var id = stories.get(number + EDITORS * random.nextInt(STORIES / EDITORS));
            var variant = house.desk.get(id).variant(LocaleTag.VI).orElseThrow();
            var form = new HashMap<>(variant.fields().values());
            var name = form.containsKey("abstract") ? "abstract" : "summary";
            assertThat(form).as("what was saved last").containsKey(name);
            var expected = written.get(id);
            if (expected != null) {
                assertThat(form.get(name)).isEqualTo(expected);
            }
            var text = "Biên tập " + number + "-" + i;
            form.put(name, text);
            house.variants.save(EDITOR, id, LocaleTag.VI, variant.revision(), form);
            written.put(id, text);
        }
        return written;
    }

    /** How many stories are still kept in the old shape. */
    private long behind() {
        int newest = house.types.newest("article").version();
        return house.mongo.findAll(Document.class, "entries").stream()
                .filter(entry -> entry.getInteger("typeVersion") < newest)
                .count();
    }

    @Test
    @DisplayName("leaves nothing public in the old shape, although it is published meanwhile")
    void publishersGoOn() throws Exception {
        var some = stories.subList(0, 40);
        some.forEach(id -> house.approve(id, LocaleTag.VI, EDITOR));
        Watched begun;
        try (var pool = Executors.newSingleThreadExecutor()) {
            var publishing = pool.submit(() -> some.forEach(this::publish));
            begun = begin();
            house.runner(house.shaped, house.clock).tick();
            publishing.get();
        }
        assertThat(run(begun).state()).isEqualTo(MigrationRun.State.DONE);
        for (var id : some) {
            var live = house.journal.live(id, LocaleTag.VI, house.journal.head()).orElseThrow();
            assertThat(String.valueOf(live.document().get("fields")))
                    .contains("abstract=")
                    .doesNotContain("summary=");
        }
    }

    private void publish(EntryId id) {
        house.publisher.launch(
                PUBLISHER,
                List.of(new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH)),
                "publish",
                null,
                "");
    }

    @Test
    @DisplayName("goes on where a killed node was, on another node, and passes every entry once")
    void goesOnAfterACrash() {
        var begun = begin();
        var dying = house.runner(new Dying(house.shaped, 130), house.clock);
        assertThatThrownBy(dying::tick).isInstanceOf(Killed.class);
        assertThat(run(begun).counts().passed()).isEqualTo(100);
        assertThat(behind()).isEqualTo(STORIES - 130);

        house.runner(house.shaped, house.clock).tick();
        assertThat(run(begun).counts().passed())
                .as("the dead node's lease still holds")
                .isEqualTo(100);

        var later = Clock.offset(house.clock, Duration.ofMinutes(1));
        house.runner(house.shaped, later).tick();
        assertThat(run(begun).state()).isEqualTo(MigrationRun.State.DONE);
        assertThat(run(begun).counts().passed()).isEqualTo(STORIES);
        assertThat(run(begun).counts().settled()).isEqualTo(STORIES - 30);
        assertThat(behind()).isZero();
    }

    @Test
    @DisplayName("leaves a node that was thought dead nothing to write when it comes back")
    void fenced() {
        var begun = begin();
        var later = Clock.offset(house.clock, Duration.ofMinutes(1));
        var other = house.runner(house.shaped, later);
        var slow = house.runner(new Interrupted(house.shaped, other::tick), house.clock);
        slow.tick();
        assertThat(run(begun).state()).isEqualTo(MigrationRun.State.DONE);
        assertThat(run(begun).counts().passed()).as("no page is counted twice").isEqualTo(STORIES);
    }

    private static final class Killed extends RuntimeException {}

    /** Entries that are kept in shape until the node dies. */
    private record Dying(ShapedEntries entries, AtomicInteger left) implements ShapedEntries {
        Dying(ShapedEntries entries, int left) {
            this(entries, new AtomicInteger(left));
        }

        @Override
        public List<Shaped> page(String type, @Nullable EntryId after, int limit) {
            return entries.page(type, after, limit);
        }

        @Override
        public long count(String type) {
            return entries.count(type);
        }

        @Override
        public Optional<Shaped> settle(EntryId id) {
            if (left.decrementAndGet() < 0) {
                throw new Killed();
            }
            return entries.settle(id);
        }
    }

    /** Entries whose first page takes so long that another node does all the work meanwhile. */
    private record Interrupted(ShapedEntries entries, Runnable meanwhile, AtomicBoolean once)
            implements ShapedEntries {
        Interrupted(ShapedEntries entries, Runnable meanwhile) {
            this(entries, meanwhile, new AtomicBoolean());
        }

        @Override
        public List<Shaped> page(String type, @Nullable EntryId after, int limit) {
            var page = entries.page(type, after, limit);
            if (once.compareAndSet(false, true)) {
                meanwhile.run();
            }
            return page;
        }

        @Override
        public long count(String type) {
            return entries.count(type);
        }

        @Override
        public Optional<Shaped> settle(EntryId id) {
            return entries.settle(id);
        }
    }
}
