package org.banyancms.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.house.House;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Publishing")
class PublishingTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);

    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private EntryId approvedStory() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
        house.approve(id, LocaleTag.VI, EDITOR);
        return id;
    }

    private void translate(EntryId id, LocaleTag locale, String title, String body) {
        var revision = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision();
        house.translations.deliver(
                new TranslatedVariants.Delivered(
                        id,
                        locale,
                        LocaleTag.VI,
                        revision,
                        new Fields(House.fields(title, body)),
                        Set.of("translator"),
                        House.actor("reviewer", Role.LANG_REVIEWER)));
    }

    private static ReleaseWish wish(List<ReleaseItem> items) {
        return new ReleaseWish("Tân Trào", null, items);
    }

    private static ReleaseItem publish(EntryId id, LocaleTag locale) {
        return new ReleaseItem(id, locale, GateAction.PUBLISH);
    }

    @Test
    @DisplayName(
            "puts a release together once, however often that is tried again under its identity")
    void releaseIsMadeOnce() {
        var items = List.of(publish(approvedStory(), LocaleTag.VI));
        house.releases.create(PUBLISHER, "reserved", wish(items));
        house.releases.launch(PUBLISHER, "reserved");

        var again = house.releases.create(PUBLISHER, "reserved", wish(items));

        assertThat(again.sequence()).as("what was done since is kept").isEqualTo(1);
        assertThat(house.releases.page(null, 10)).hasSize(1);
    }

    @Test
    @DisplayName(
            "makes all languages of a release live at one sequence, and takes them back in one step")
    void releaseIsOneSequence() {
        var id = approvedStory();
        translate(id, LocaleTag.EN, "Tan Trao special relic", "One paragraph.");
        translate(id, House.KO, "떤짜오", "한 단락.");
        var release =
                house.releases.create(
                        PUBLISHER,
                        wish(
                                List.of(
                                        publish(id, LocaleTag.VI),
                                        publish(id, LocaleTag.EN),
                                        publish(id, House.KO))));
        var launched = house.releases.launch(PUBLISHER, release.id());
        assertThat(launched.sequence()).isEqualTo(1);
        assertThat(house.releases.launch(PUBLISHER, release.id()).sequence()).isEqualTo(1);
        assertThat(house.journal.head()).isEqualTo(1);
        assertThat(house.journal.liveVariants(id, 0)).isEmpty();
        assertThat(house.journal.liveVariants(id, 1))
                .extracting(LiveVariant::slug)
                .containsExactly("tan-trao-special-relic", "ko-tan-trao-special-relic", "tan-trao");

        assertThat(house.releases.undo(PUBLISHER, release.id()).undoSequence()).isEqualTo(2);
        assertThat(house.journal.liveVariants(id, 2)).isEmpty();
    }

    @Test
    @DisplayName(
            "is refused whole when one language of the set is not ready, with every finding, and nothing changes")
    void allOrNothing() {
        var id = approvedStory();
        house.variants.save(EDITOR, id, LocaleTag.EN, 0, House.fields("Draft", "Not approved."));
        var items = List.of(publish(id, LocaleTag.VI), publish(id, LocaleTag.EN));
        assertThatThrownBy(() -> house.publisher.launch(PUBLISHER, items, "publish", null, ""))
                .asInstanceOf(InstanceOfAssertFactories.type(GatesClosedException.class))
                .satisfies(closed ->
                        assertThat(closed.findings())
                                .filteredOn(found -> found.finding().level() != GateLevel.WARN)
                                .allMatch(found -> found.index() == 1)
                                .extracting(ItemFinding::finding)
                                .extracting(Finding::code)
                                .contains("G03", "G04"));
        assertThat(house.journal.head()).isZero();
    }

    @Test
    @DisplayName(
            "needs an approval of just this content: an edit of the shared facts closes the gate again")
    void sharedEditVoidsApproval() {
        var id = approvedStory();
        house.desk.patch(
                EDITOR,
                id,
                house.desk.get(id).revision(),
                new org.banyancms.core.entry.EntryPatch(
                        null, null, Map.of("tags", List.of("mới"))));
        assertThatThrownBy(() ->
                        house.publisher.launch(
                                PUBLISHER, List.of(publish(id, LocaleTag.VI)), "publish", null, ""))
                .isInstanceOf(GatesClosedException.class);
    }

    @Test
    @DisplayName("corrects every live language at once, and refuses when one would lack the notice")
    void correction() {
        var id = approvedStory();
        translate(id, LocaleTag.EN, "Relic", "One paragraph.");
        house.publisher.launch(
                PUBLISHER,
                List.of(publish(id, LocaleTag.VI), publish(id, LocaleTag.EN)),
                "publish",
                null,
                "");
        var lacking =
                new Correction(
                        "figure",
                        Map.of(),
                        Map.of(LocaleTag.EN, "1.865"),
                        Map.of(LocaleTag.VI, "Đính chính."));
        assertThatThrownBy(() -> house.corrections.correct(PUBLISHER, id, lacking))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(CoreProblem.NOTICE_INCOMPLETE);
                    assertThat(problem.fields())
                            .extracting(field -> field.pointer())
                            .containsExactly("/notice/en");
                });
        var whole =
                new Correction(
                        "figure",
                        Map.of(LocaleTag.VI, "1.685", LocaleTag.EN, "1,685"),
                        Map.of(LocaleTag.VI, "1.865", LocaleTag.EN, "1,865"),
                        Map.of(LocaleTag.VI, "Đính chính.", LocaleTag.EN, "Correction."));
        long sequence = house.corrections.correct(PUBLISHER, id, whole).sequence();
        assertThat(sequence).isEqualTo(2);
        assertThat(house.journal.liveVariants(id, sequence))
                .allSatisfy(live -> assertThat(live.corrections()).hasSize(1))
                .extracting(live -> live.corrections().getFirst().notice())
                .containsExactly("Correction.", "Đính chính.");
    }

    @Test
    @DisplayName("holds and releases, kills for good, and lets nothing killed out again")
    void holdAndKill() {
        var id = approvedStory();
        house.publisher.launch(PUBLISHER, List.of(publish(id, LocaleTag.VI)), "publish", null, "");
        house.corrections.hold(PUBLISHER, id, "checking");
        assertThat(house.journal.liveVariants(id, house.journal.head())).isEmpty();
        house.corrections.releaseHold(PUBLISHER, id);
        assertThat(house.journal.liveVariants(id, house.journal.head())).hasSize(1);
        house.corrections.kill(PUBLISHER, id, new Withdrawal(Hold.Kind.KILL, "rights", Map.of()));
        var last = house.journal.last(id, LocaleTag.VI).orElseThrow();
        assertThat(last.removal()).isNotNull();
        assertThat(last.removal().removal()).isEqualTo(Change.Removal.KILL);
        assertThatThrownBy(() ->
                        house.publisher.launch(
                                PUBLISHER, List.of(publish(id, LocaleTag.VI)), "publish", null, ""))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(CoreProblem.ON_HOLD));
    }

    @Test
    @DisplayName("is for publishers: an editor and a system administrator may not")
    void needsThePermission() {
        var id = approvedStory();
        for (var role : List.of(Role.EDITOR, Role.SYSADMIN, Role.APPROVER)) {
            assertThatThrownBy(() ->
                            house.publisher.launch(
                                    House.actor("somebody", role),
                                    List.of(publish(id, LocaleTag.VI)),
                                    "publish",
                                    null,
                                    ""))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(
                            problem -> assertThat(problem.kind()).isEqualTo(CoreProblem.FORBIDDEN));
        }
    }
}
