package org.banyancms.core.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.WaitingWork.Waiting;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mergers of organisations")
class MergersTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);

    private Capital capital;

    @BeforeEach
    void open() {
        capital = new Capital();
        capital.hire("editor", Role.EDITOR);
        capital.hire("approver", Role.APPROVER);
        capital.charge("d1");
        capital.token("t1", "editor");
    }

    @AfterEach
    void close() {
        capital.close();
    }

    private static void refused(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private void faulty(String code, MergerDesk.Wish wish) {
        assertThatThrownBy(() -> capital.desk.dryRun(Capital.ADMIN, wish))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem ->
                        assertThat(problem.fields())
                                .extracting(fault -> fault.code())
                                .containsExactly(code));
    }

    @Test
    @DisplayName("say beforehand how much passes over, and change nothing by it")
    void dryRun() {
        capital.house.story(EDITOR, "Tân Trào", "Một đoạn.");

        var counts =
                capital.desk.dryRun(
                        Capital.ADMIN, Capital.wish(Capital.OLD, Capital.NEW, Capital.DAY));

        assertThat(counts)
                .containsEntry("entries", 1L)
                .containsEntry("grants", 2L)
                .containsEntry("people", 2L)
                .containsEntry("duties", 1L)
                .containsEntry("tokens", 1L)
                .containsEntry("releases", 0L)
                .containsEntry("assignments", 0L);
        assertThat(capital.mergers.before("", 10)).isEmpty();
        assertThat(capital.audited()).isEmpty();
    }

    @Test
    @DisplayName("pass everything over on the day and not before it; the former names stay")
    void onTheDay() {
        var merger = capital.plan();
        var node = capital.node();
        node.tick();
        assertThat(capital.desk.get(Capital.ADMIN, merger.id()).state())
                .isEqualTo(Merger.State.PLANNED);

        capital.theDayComes();
        node.tick();

        assertThat(capital.desk.get(Capital.ADMIN, merger.id()).state())
                .isEqualTo(Merger.State.DONE);
        var old = capital.organisations.find(Capital.OLD).orElseThrow();
        assertThat(old.succeededBy()).isEqualTo(Capital.NEW);
        assertThat(old.validTo()).isEqualTo(Capital.DAY);
        assertThat(old.existsAt(Capital.TODAY)).isTrue();
        assertThat(old.topics()).containsExactly("history-heritage");
        assertThat(capital.organisations.find(Capital.NEW).orElseThrow().topics())
                .containsExactly("tourism", "history-heritage");
        assertThat(capital.organisations.find(Capital.MEMBER).orElseThrow().group())
                .isEqualTo(Capital.NEW);
        var duty = capital.duties.find("d1").orElseThrow();
        assertThat(duty.validTo()).isEqualTo(Capital.DAY);
        assertThat(capital.duties.find(String.valueOf(duty.succeededBy())).orElseThrow())
                .satisfies(next -> assertThat(next.organisation()).isEqualTo(Capital.NEW))
                .satisfies(next -> assertThat(next.validFrom()).isEqualTo(Capital.DAY));
        assertThat(capital.tokens.find("t1").orElseThrow().scope().organisations())
                .containsExactlyInAnyOrder(Capital.OLD, Capital.NEW);
    }

    @Test
    @DisplayName("give people in the successor the roles that they had, and no other")
    void roles() {
        capital.plan();
        capital.theDayComes();
        capital.node().tick();

        var editor = capital.person("editor");
        assertThat(editor.organisation()).isEqualTo(Capital.NEW);
        assertThat(editor.may(Permission.EDIT_ENTRY, Capital.NEW, null)).isTrue();
        assertThat(editor.may(Permission.EDIT_ENTRY, Capital.OLD, null)).isFalse();
        assertThat(editor.may(Permission.APPROVE, Capital.NEW, null)).isFalse();
        var approver = capital.person("approver");
        assertThat(approver.may(Permission.APPROVE, Capital.NEW, null)).isTrue();
        assertThat(approver.may(Permission.EDIT_ENTRY, null, null)).isFalse();
    }

    @Test
    @DisplayName("keep the name in which a text was signed for, and its signatures; not a draft's")
    void signed() {
        var signed = capital.house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        capital.house.approve(signed, LocaleTag.VI, EDITOR);
        var draft = capital.house.story(EDITOR, "Bản nháp", "Một đoạn.").id();
        var revision = capital.house.desk.get(signed).revision();
        capital.plan();
        capital.theDayComes();
        capital.node().tick();

        var entry = capital.house.desk.get(signed);
        assertThat(entry.owner()).isEqualTo(Capital.NEW);
        assertThat(entry.issuedBy()).isEqualTo(Capital.OLD);
        assertThat(entry.revision()).as("nobody has edited it").isEqualTo(revision);
        var hash = capital.house.content.hash(entry, LocaleTag.VI);
        assertThat(entry.variant(LocaleTag.VI).orElseThrow().approving(SignOffKind.APPROVAL, hash))
                .isPresent();
        assertThat(capital.house.desk.get(draft).issuedBy()).isEqualTo(Capital.NEW);
    }

    @Test
    @DisplayName("let an editor who began before the day save after it, against the same revision")
    void editedMeanwhile() {
        var id = capital.house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        var seen = capital.house.desk.get(id).revision();
        capital.plan();
        capital.theDayComes();
        capital.node().tick();

        var patch = new EntryPatch(null, List.of("tourism"), Map.of());
        var patched = capital.house.desk.patch(capital.person("editor"), id, seen, patch);

        assertThat(patched.topics()).containsExactly("tourism");
    }

    @Test
    @DisplayName("are carried out once by any number of nodes")
    void manyNodes() {
        var id = capital.house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        capital.plan();
        capital.theDayComes();

        capital.node().tick();
        capital.node().tick();

        assertThat(capital.person("editor").grants()).hasSize(2);
        assertThat(capital.house.heard)
                .filteredOn(event -> event.entry().equals(id))
                .filteredOn(event -> event.kind().name().equals("PASSED_OVER"))
                .hasSize(1);
        assertThat(capital.audited())
                .extracting(record -> record.note().kind())
                .containsOnlyOnce("merger_planned", "merger_begun", "merger_done");
    }

    @Test
    @DisplayName("that follow one another pass everything on to the last, also when all are late")
    void chain() {
        var id = capital.house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
        capital.house.approve(id, LocaleTag.VI, EDITOR);
        capital.plan();
        var later = Capital.wish(Capital.NEW, Capital.LAST, Capital.DAY.plusSeconds(1));
        capital.found(Capital.LAST, null, "sport");
        var second = capital.desk.plan(Capital.ADMIN, "m-second", later);
        capital.theDayComes();
        capital.clock.pass(Duration.ofDays(2));

        capital.node().tick();
        assertThat(capital.mergers.find(second.id()).orElseThrow().state())
                .as("waits for the first")
                .isEqualTo(Merger.State.PLANNED);
        capital.node().tick();

        assertThat(capital.house.desk.get(id).owner()).isEqualTo(Capital.LAST);
        assertThat(capital.house.desk.get(id).issuedBy()).isEqualTo(Capital.OLD);
        var editor = capital.person("editor");
        assertThat(editor.organisation()).isEqualTo(Capital.LAST);
        assertThat(editor.may(Permission.EDIT_ENTRY, Capital.LAST, null)).isTrue();
        assertThat(editor.may(Permission.EDIT_ENTRY, Capital.NEW, null)).isFalse();
    }

    @Test
    @DisplayName("are planned once under one identity, also after an attempt that a crash cut off")
    void plannedOnce() {
        var wish = Capital.wish(Capital.OLD, Capital.NEW, Capital.DAY);
        int write = 1;
        while (capital.house.power.cuts(
                write, () -> capital.desk.plan(Capital.ADMIN, "m-once", wish))) {
            write++;
        }

        assertThat(write).isGreaterThan(2);
        assertThat(capital.mergers.before("", 10)).hasSize(1);
        assertThat(capital.audited())
                .extracting(record -> record.note().kind())
                .containsExactly("merger_planned");
    }

    @Test
    @DisplayName("are called off until the day, and planned anew after that; later they are not")
    void cancelled() {
        var first = capital.plan();
        refused(AccessProblem.MERGER_EXISTS, capital::plan);
        capital.desk.cancel(Capital.ADMIN, first.id());
        capital.desk.cancel(Capital.ADMIN, first.id());
        var second = capital.plan();
        capital.theDayComes();
        capital.node().tick();

        assertThat(capital.desk.get(Capital.ADMIN, first.id()).state())
                .isEqualTo(Merger.State.CANCELLED);
        refused(AccessProblem.MERGER_OVER, () -> capital.desk.cancel(Capital.ADMIN, second.id()));
        refused(AccessProblem.ORGANISATION_ENDED, capital::plan);
    }

    @Test
    @DisplayName("are refused where one follows itself, or somebody who is not there on the day")
    void impossible() {
        var day = Capital.DAY;
        faulty("same_organisation", Capital.wish(Capital.OLD, Capital.OLD, day));
        faulty(
                "unknown_organisation",
                Capital.wish(Capital.OLD, new OrganisationCode("KHONG"), day));
        capital.plan();
        faulty("circular", Capital.wish(Capital.NEW, Capital.OLD, day.plusSeconds(60)));
        faulty("not_in_office", Capital.wish(Capital.MEMBER, Capital.OLD, day.plusSeconds(60)));
        faulty("awaited_successor", Capital.wish(Capital.NEW, Capital.MEMBER, day.minusSeconds(9)));
        refused(
                CoreProblem.ORGANISATION_NOT_FOUND,
                () ->
                        capital.desk.dryRun(
                                Capital.ADMIN,
                                Capital.wish(new OrganisationCode("KHONG"), Capital.NEW, day)));
    }

    @Test
    @DisplayName("are for administrators, and not for one who would get roles by it")
    void rights() {
        var wish = Capital.wish(Capital.OLD, Capital.NEW, Capital.DAY);
        refused(CoreProblem.FORBIDDEN, () -> capital.desk.plan(EDITOR, "m1", wish));
        var both =
                new Actor(
                        "both",
                        "both",
                        null,
                        List.of(
                                Capital.admin("both").grants().getFirst(),
                                new RoleGrant(Role.APPROVER, Capital.OLD, Set.of(), null, null)),
                        TokenScope.ALL,
                        Capital.TODAY);
        refused(AccessProblem.SELF_GRANT, () -> capital.desk.plan(both, "m2", wish));
    }

    @Test
    @DisplayName("that cannot begin on their day are told to administrators, and nothing passes")
    void missed() {
        var missed = new MissedMergers(capital.mergers, capital.clock);
        var merger = capital.plan();
        capital.theDayComes();
        capital.clock.pass(Duration.ofMinutes(2));
        assertThat(missed.now()).as("no node was there").hasSize(1);

        var into = capital.organisations.find(Capital.NEW).orElseThrow();
        capital.organisations.replace(
                new Organisation(
                        into.code(),
                        into.names(),
                        into.topics(),
                        null,
                        null,
                        null,
                        Capital.DAY.minusSeconds(1),
                        null,
                        2),
                1);
        capital.node().tick();

        assertThat(capital.desk.get(Capital.ADMIN, merger.id()).course().reason())
                .isEqualTo("not_in_office");
        assertThat(missed.waitingFor(Capital.ADMIN)).extracting(Waiting::count).containsExactly(1L);
        assertThat(missed.waitingFor(EDITOR)).isEmpty();
        assertThat(capital.person("editor").organisation()).isEqualTo(Capital.OLD);
        capital.desk.cancel(Capital.ADMIN, merger.id());
        assertThat(missed.now()).isEmpty();
    }
}
