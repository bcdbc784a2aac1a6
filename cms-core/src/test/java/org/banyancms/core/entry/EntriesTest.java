package org.banyancms.core.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.field.Fields;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Entries")
class EntriesTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);

    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("never collide in two languages: what one writes changes no byte of the other")
    void languagesDoNotCollide() throws Exception {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        house.variants.save(
                EDITOR, id, LocaleTag.EN, 0, House.fields("Tân Trào", "One paragraph."));
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> vietnamese = () -> edit(id, LocaleTag.VI);
            Callable<Boolean> english = () -> edit(id, LocaleTag.EN);
            for (var done : pool.invokeAll(java.util.List.of(vietnamese, english))) {
                assertThat(done.get()).isTrue();
            }
        }
        var entry = house.desk.get(id);
        for (var locale : java.util.List.of(LocaleTag.VI, LocaleTag.EN)) {
            var variant = entry.variant(locale).orElseThrow();
            assertThat(variant.revision()).isEqualTo(21);
            assertThat(variant.fields().text("title")).contains(locale + " 20");
            assertThat(house.revisions.page(id, locale, Long.MAX_VALUE, 100)).hasSize(21);
        }
    }

    private boolean edit(EntryId id, LocaleTag locale) {
        IntStream.rangeClosed(1, 20)
                .forEach(i ->
                        house.variants.save(
                                EDITOR,
                                id,
                                locale,
                                i,
                                House.fields(locale + " " + i, "Đoạn " + i)));
        return true;
    }

    @Test
    @DisplayName("refuse the second of two writers in one language, and tell what changed")
    void secondWriterIsTold() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        house.variants.save(EDITOR, id, LocaleTag.VI, 1, House.fields("Đổi tên", "Một đoạn."));
        assertThatThrownBy(() ->
                        house.variants.save(
                                EDITOR, id, LocaleTag.VI, 1, House.fields("Khác", "Hai.")))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(CoreProblem.STALE_REVISION);
                    assertThat(problem.members()).containsEntry("currentRevision", 2L);
                    assertThat(problem.members().get("changedPaths"))
                            .isEqualTo(java.util.List.of("/fields/summary", "/fields/title"));
                });
        assertThat(house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("are begun once, however often a creation is tried again under its identity")
    void begunOnce() {
        var id = new EntryId("0195-reserved");
        var draft =
                new EntryDraft(
                        "article",
                        House.OWNER,
                        List.of("history-heritage"),
                        LocaleTag.VI,
                        Map.of());
        house.desk.create(EDITOR, id, draft);
        house.variants.save(EDITOR, id, LocaleTag.VI, 0, House.fields("Tân Trào", "Một."));

        var again = house.desk.create(EDITOR, id, draft);

        assertThat(again.variant(LocaleTag.VI)).as("what was done since is kept").isPresent();
        assertThat(house.heard)
                .filteredOn(event -> event.kind() == EntryEvent.Kind.CREATED)
                .hasSize(1);
    }

    @Test
    @DisplayName("propose to the second writer what brings both together")
    void secondWriterIsHelped() {
        var id = house.story(EDITOR, "Tân Trào", "Một.\n\nHai hai hai.\n\nBa.").id();
        house.variants.save(
                EDITOR, id, LocaleTag.VI, 1, House.fields("Tân Trào", "Một sửa.\n\nHai hai hai."));
        var conflicts = new ArrayList<Integer>();
        for (var last : List.of("Ba.", "Ba thêm.")) {
            assertThatThrownBy(() ->
                            house.variants.save(
                                    EDITOR,
                                    id,
                                    LocaleTag.VI,
                                    1,
                                    House.fields(
                                            "Đình Tân Trào", "Một.\n\nHai hai ba.\n\n" + last)))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(problem -> {
                        assertThat(problem.members()).containsEntry("currentRevision", 2L);
                        var proposal = (Map<?, ?>) problem.members().get("proposal");
                        var fields = (Map<?, ?>) proposal.get("fields");
                        assertThat(fields.get("title")).isEqualTo("Đình Tân Trào");
                        assertThat(fields.get("body").toString())
                                .contains("Một sửa.", "Hai hai ba.");
                        conflicts.add(((List<?>) proposal.get("conflicts")).size());
                    });
        }
        assertThat(conflicts)
                .as("the last paragraph was removed; once it was left alone, once changed")
                .containsExactly(0, 1);
    }

    @Test
    @DisplayName("keep the ids of blocks over edits, and give them to other languages")
    void blocksKeepTheirIds() {
        var id = house.story(EDITOR, "Tân Trào", "Một.\n\nHai.\n\nBa.").id();
        var before = ids(id, LocaleTag.VI);
        house.variants.save(
                EDITOR,
                id,
                LocaleTag.VI,
                1,
                House.fields("Tân Trào", "Mới.\n\nMột.\n\nHai sửa.\n\nBa."));
        house.variants.save(
                EDITOR,
                id,
                LocaleTag.EN,
                0,
                House.fields("Tân Trào", "New.\n\nOne.\n\nTwo.\n\nThree."));
        assertThat(before).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(id, LocaleTag.VI)).hasSize(4).containsSubsequence(before);
        assertThat(ids(id, LocaleTag.EN)).isEqualTo(ids(id, LocaleTag.VI));
    }

    private java.util.List<Object> ids(EntryId id, LocaleTag locale) {
        var body = house.desk.get(id).variant(locale).orElseThrow().fields().get("body");
        return new Fields(
                        Map.of(
                                "blocks",
                                ((Map<?, ?>) java.util.Objects.requireNonNull(body))
                                        .get("content")))
                .objects("blocks").stream()
                        .map(block -> ((Map<?, ?>) block.get("attrs")).get("id"))
                        .map(Object.class::cast)
                        .toList();
    }

    @Test
    @DisplayName("say every mistake of a request at once, and change nothing")
    void everyMistakeIsSaid() {
        var id = house.story(EDITOR, "Tân Trào", "Một.").id();
        Map<String, Object> wrong =
                Map.of(
                        "title",
                        5,
                        "tilte",
                        "x",
                        "body",
                        Map.of(
                                "type",
                                "doc",
                                "content",
                                java.util.List.of(Map.of("type", "script"))));
        assertThatThrownBy(() -> house.variants.save(EDITOR, id, LocaleTag.VI, 1, wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem ->
                        assertThat(problem.fields())
                                .extracting(FieldProblem::pointer)
                                .containsExactlyInAnyOrder(
                                        "/fields/title",
                                        "/fields/tilte",
                                        "/fields/body/content/0/type"));
        assertThat(house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("are approved by somebody else, and any edit makes the approval void")
    void fourEyes() {
        var both = House.actor("editor", Role.APPROVER);
        var id = house.story(EDITOR, "Tân Trào", "Một.").id();
        house.reviews.transition(EDITOR, id, LocaleTag.VI, "in_review", null);
        assertThatThrownBy(() -> house.reviews.transition(both, id, LocaleTag.VI, "approved", null))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(CoreProblem.FOUR_EYES));
        house.reviews.transition(
                House.actor("approver", Role.APPROVER), id, LocaleTag.VI, "approved", null);
        var approved = house.desk.get(id);
        var variant = approved.variant(LocaleTag.VI).orElseThrow();
        assertThat(variant.stage()).isEqualTo("approved");
        assertThat(
                        variant.approving(
                                SignOffKind.APPROVAL, house.content.hash(approved, LocaleTag.VI)))
                .isPresent();

        house.variants.save(EDITOR, id, LocaleTag.VI, 1, House.fields("Tân Trào", "Một, sửa."));
        var edited = house.desk.get(id);
        assertThat(edited.variant(LocaleTag.VI).orElseThrow().stage()).isEqualTo("draft");
        assertThat(
                        edited.variant(LocaleTag.VI)
                                .orElseThrow()
                                .approving(
                                        SignOffKind.APPROVAL,
                                        house.content.hash(edited, LocaleTag.VI)))
                .isEmpty();
    }

    @Test
    @DisplayName("tell each event once and in order, also after a listener failed")
    void eventsArriveInOrder() {
        var id = house.story(EDITOR, "Tân Trào", "Một.").id();
        house.reviews.transition(EDITOR, id, LocaleTag.VI, "in_review", null);
        assertThat(house.heard)
                .extracting(EntryEvent::kind)
                .containsExactly(
                        EntryEvent.Kind.CREATED,
                        EntryEvent.Kind.VARIANT_SAVED,
                        EntryEvent.Kind.STAGE_CHANGED);
        assertThat(house.outbox.waiting(id)).isEmpty();

        var failing =
                new EntryEvents(
                        house.outbox,
                        () ->
                                java.util.List.of(_ -> {
                                    throw new IllegalStateException("down");
                                }));
        var broken =
                new EntryDesk(
                        house.entries,
                        failing,
                        new org.banyancms.core.type.ContentTypes(new NoTypes(), house.clock),
                        house.ids,
                        house.clock);
        var hold = new Hold(Hold.Kind.HOLD, "check", "editor", house.clock.instant());
        broken.hold(EDITOR, id, hold, java.util.Map.of());
        assertThat(house.outbox.waiting(id)).hasSize(1);
        house.events.sweep();
        assertThat(house.outbox.waiting(id)).isEmpty();
        assertThat(house.heard).extracting(EntryEvent::kind).endsWith(EntryEvent.Kind.HELD);
    }

    private static final class NoTypes implements org.banyancms.core.type.TypeStore {
        @Override
        public java.util.List<org.banyancms.core.type.ContentType> versions(String name) {
            return java.util.List.of();
        }

        @Override
        public java.util.Optional<org.banyancms.core.type.ContentType> find(String name) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.List<org.banyancms.core.type.TypeHistory> all() {
            return java.util.List.of();
        }

        @Override
        public boolean add(
                org.banyancms.core.type.ContentType type,
                org.banyancms.core.type.Migration migration) {
            return false;
        }

        @Override
        public boolean add(org.banyancms.core.type.ContentType type) {
            return false;
        }
    }
}
