package org.banyancms.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.banyancms.core.migration.Samples.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.ReleaseWish;
import org.banyancms.core.type.OperationReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A migration")
class MigrationTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);
    private static final Actor COORDINATOR = House.actor("coordinator", Role.COORDINATOR);

    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Watched begin(Object... operations) {
        return house.migrations.begin(
                COORDINATOR,
                "article",
                house.types.newest("article").version(),
                OperationReader.wished(List.of(operations)));
    }

    private Watched undo(Watched begun) {
        return house.migrations.undo(
                COORDINATOR,
                "article",
                begun.migration().id(),
                house.types.newest("article").version());
    }

    private void run() {
        house.runner(house.shaped, house.clock).tick();
    }

    private Variant vietnamese(EntryId id) {
        return house.desk.get(id).variant(LocaleTag.VI).orElseThrow();
    }

    private EntryId story(String title) {
        return house.story(EDITOR, title, "Một đoạn.").id();
    }

    private LiveVariant publish(EntryId id) {
        house.approve(id, LocaleTag.VI, EDITOR);
        house.publisher.launch(
                PUBLISHER,
                List.of(new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH)),
                "publish",
                null,
                "");
        return live(id);
    }

    private LiveVariant live(EntryId id) {
        return house.journal.live(id, LocaleTag.VI, house.journal.head()).orElseThrow();
    }

    private static Fields fields(LiveVariant live) {
        return tree(live, "fields");
    }

    private static Map<String, Object> html(LiveVariant live) {
        return tree(live, "html").values();
    }

    private static Fields tree(LiveVariant live, String member) {
        return live.document().get(member) instanceof Map<?, ?> map
                ? new Fields(Fields.stringKeyed(map))
                : Fields.empty();
    }

    @Test
    @DisplayName("is seen by all at once, before anything is kept otherwise, and again when it is")
    void isSeenAtOnce() {
        var id = story("Tân Trào");
        var begun = begin(op("rename", "summary", "to", "abstract"));
        assertThat(vietnamese(id).fields().text("abstract")).contains("Tóm tắt: Tân Trào");
        run();
        assertThat(vietnamese(id).fields().text("abstract")).contains("Tóm tắt: Tân Trào");
        assertThat(vietnamese(id).revision()).as("a rename is no edit").isEqualTo(1);
        var run = house.migrations.get(COORDINATOR, "article", begun.migration().id()).run();
        assertThat(run).get().extracting(MigrationRun::state).isEqualTo(MigrationRun.State.DONE);
        assertThat(run).get().extracting(it -> it.counts().settled()).isEqualTo(1L);
        assertThat(house.heard).extracting(EntryEvent::kind).endsWith(EntryEvent.Kind.MIGRATED);
        assertThat(house.audited)
                .extracting(AuditNote::kind)
                .containsExactly("type_migration", "type_migrated");
    }

    @Test
    @DisplayName("takes in what a form sends that was opened before, under the old names")
    void oldForms() {
        var id = story("Tân Trào");
        begin(op("rename", "summary", "to", "abstract"));
        var form = new HashMap<>(House.fields("Tân Trào", "Hai đoạn."));
        form.put("summary", "Mới");
        house.variants.save(EDITOR, id, LocaleTag.VI, 1, form);
        assertThat(vietnamese(id).fields().text("abstract")).contains("Mới");
        run();
        assertThat(vietnamese(id).fields().text("abstract")).contains("Mới");
        assertThat(vietnamese(id).fields().get("summary")).isNull();
    }

    @Test
    @DisplayName("takes in a patch of the shared fields under the old names too")
    void oldPatches() {
        var id = story("Tân Trào");
        begin(op("rename", "tags", "to", "keywords"));
        var entry = house.desk.get(id);
        house.desk.patch(
                EDITOR,
                id,
                entry.revision(),
                new EntryPatch(null, null, Map.of("tags", List.of("Tân Trào"))));
        assertThat(house.desk.get(id).shared().get("keywords")).isEqualTo(List.of("Tân Trào"));
        assertThat(house.desk.get(id).shared().get("tags")).isNull();
    }

    @Test
    @DisplayName("voids no sign-off by a rename, and shows old revisions under the new names")
    void keepsSignOffs() {
        var id = story("Tân Trào");
        house.approve(id, LocaleTag.VI, EDITOR);
        var hash = house.content.hash(house.desk.get(id), LocaleTag.VI);
        begin(op("rename", "summary", "to", "abstract"));
        run();
        assertThat(house.content.hash(house.desk.get(id), LocaleTag.VI)).isEqualTo(hash);
        var old = house.revisions.find(id, LocaleTag.VI, 1).orElseThrow();
        assertThat(old.fields().text("abstract")).contains("Tóm tắt: Tân Trào");
    }

    @Test
    @DisplayName("has what is public go out in the new shape, signed and dated as it was")
    void publicFollows() {
        var id = story("Tân Trào");
        var before = publish(id);
        var begun = begin(op("rename", "body", "to", "story"), op("remove", "summary"));
        run();
        var after = live(id);
        assertThat(fields(after).get("story")).isEqualTo(fields(before).get("body"));
        assertThat(fields(after).values()).doesNotContainKeys("body", "summary");
        assertThat(html(after).get("story")).isEqualTo(html(before).get("body"));
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
        assertThat(after.version()).isNotEqualTo(before.version());

        undo(begun);
        run();
        assertThat(fields(live(id))).isEqualTo(fields(before));
        assertThat(html(live(id))).isEqualTo(html(before));
    }

    @Test
    @DisplayName("does not stand in the way of undoing a release, whose versions come in new shape")
    void releasesCanBeUndone() {
        var id = story("Tân Trào");
        publish(id);
        house.variants.save(EDITOR, id, LocaleTag.VI, 1, House.fields("Tân Trào mới", "Hai."));
        house.approve(id, LocaleTag.VI, EDITOR);
        var release =
                house.releases.create(
                        PUBLISHER,
                        new ReleaseWish(
                                "Mới",
                                null,
                                List.of(new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH))));
        house.releases.launch(PUBLISHER, release.id());
        begin(op("rename", "summary", "to", "abstract"));
        run();
        house.releases.undo(PUBLISHER, release.id());
        assertThat(fields(live(id)).text("title")).contains("Tân Trào");
        assertThat(fields(live(id)).text("abstract")).contains("Tóm tắt: Tân Trào");
    }

    @Test
    @DisplayName("is tried without changing anything, with counts, samples and what finds no place")
    void dryRun() {
        var id = story("Tân Trào");
        story("Lễ hội");
        var run =
                house.migrations.dryRun(
                        COORDINATOR,
                        "article",
                        OperationReader.wished(
                                List.of(
                                        op("rename", "body", "to", "story"),
                                        op("retype", "summary", "kind", "number"))));
        assertThat(run.entries()).isEqualTo(2);
        assertThat(run.changed()).isEqualTo(2);
        assertThat(run.operations())
                .extracting(Effect::values, Effect::kept)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, 0L),
                        org.assertj.core.groups.Tuple.tuple(0L, 2L));
        assertThat(run.operations().getLast().homeless().getFirst())
                .isEqualTo(
                        new Sample(
                                id,
                                LocaleTag.VI,
                                "/fields/summary",
                                "Tóm tắt: Tân Trào",
                                null,
                                "not_convertible"));
        assertThat(vietnamese(id).fields().text("summary")).contains("Tóm tắt: Tân Trào");
        assertThat(house.migrations.all(COORDINATOR, "article")).isEmpty();
    }

    @Test
    @DisplayName("taken back gives back what it took away, and keeps what was written since")
    void undoes() {
        var id = story("Tân Trào");
        var begun = begin(op("remove", "summary"), op("rename", "body", "to", "story"));
        run();
        var form = new HashMap<>(House.fields("Tân Trào đổi tên", "Hai đoạn."));
        form.remove("summary");
        house.variants.save(EDITOR, id, LocaleTag.VI, 1, form);
        undo(begun);
        for (int i = 0; i < 2; i++) { // before it is kept, and after
            var fields = vietnamese(id).fields();
            assertThat(fields.text("summary")).contains("Tóm tắt: Tân Trào");
            assertThat(fields.text("title")).contains("Tân Trào đổi tên");
            assertThat(fields.get("body")).isNotNull();
            run();
        }
        var again = catchThrowableOfType(ProblemException.class, () -> undo(begun));
        assertThat(again.kind()).isEqualTo(CoreProblem.MIGRATION_UNDONE);
    }

    @Test
    @DisplayName("cannot be taken back when later changes stand in the way, and says which")
    void undoInTheWay() {
        var begun = begin(op("rename", "summary", "to", "abstract"));
        begin(op("remove", "abstract"));
        var refused = catchThrowableOfType(ProblemException.class, () -> undo(begun));
        assertThat(refused.kind()).isEqualTo(CoreProblem.MIGRATION_NOT_UNDOABLE);
        assertThat(refused.fields())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly("/operations/0/path unknown_path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "slug", "sources", "facts", "embargoUntil", "releaseTogether"})
    @DisplayName("leaves alone what gates look for by name")
    void builtIn(String field) {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> begin(op("remove", field)));
        assertThat(refused.fields())
                .extracting(FieldProblem::code)
                .containsExactly("field_is_built_in");
    }

    @Test
    @DisplayName("refuses a planner who has not seen the newest version, and who may not plan")
    void refuses() {
        var operations = OperationReader.wished(List.of(op("remove", "summary")));
        var stale =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> house.migrations.begin(COORDINATOR, "article", 0, operations));
        assertThat(stale.kind()).isEqualTo(CoreProblem.STALE_REVISION);
        var forbidden =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> house.migrations.begin(EDITOR, "article", 1, operations));
        assertThat(forbidden.kind()).isEqualTo(CoreProblem.FORBIDDEN);
    }

    @Test
    @DisplayName("of another node's making is met by a writer who knew nothing of it")
    void newEntries() {
        begin(op("rename", "summary", "to", "abstract"));
        Entry entry =
                house.desk.create(
                        EDITOR,
                        new EntryDraft("article", House.OWNER, List.of(), LocaleTag.VI, Map.of()));
        assertThat(entry.typeVersion()).isEqualTo(house.types.newest("article").version());
    }
}
