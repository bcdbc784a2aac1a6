package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A waiver")
class WaiversTest {
    private static final Actor APPROVER = House.actor("lan", Role.APPROVER);
    private static final String REASON = "Bản tiếng Hàn chờ hiệu đính; lễ hội bắt đầu tối nay.";
    private House house;
    private EntryId id;

    @BeforeEach
    void open() {
        house = new House();
        id = new Story(house).with("releaseTogether", List.of("vi", "ko")).approved();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<Waiver> waive(Actor actor, String gate, String reason) {
        var context = house.run.context(id, LocaleTag.VI);
        var request = new Waivers.Request(gate, null, reason);
        return house.waivers.waive(actor, context, house.run.check(context), request);
    }

    private List<String> said() {
        return house.run.check(house.run.context(id, LocaleTag.VI)).stream()
                .map(it -> it.code() + " " + it.level() + " " + it.reason())
                .toList();
    }

    private void refused(String code, Actor actor, String gate, String reason) {
        var before = house.audited.size();
        assertThatThrownBy(() -> waive(actor, gate, reason))
                .isInstanceOfSatisfying(
                        ProblemException.class, it -> assertThat(it.kind().code()).isEqualTo(code));
        assertThat(house.waivers.of(id, LocaleTag.VI)).isEmpty();
        assertThat(house.audited).as("nothing is waived").hasSize(before);
    }

    @Test
    @DisplayName("opens the gate for just this content; its reason is kept and audited")
    void opens() {
        assertThat(said()).containsExactly("G11 WAIVABLE set_incomplete");

        var given = waive(APPROVER, "G11", REASON).getFirst();

        assertThat(given.reason()).isEqualTo(REASON);
        assertThat(house.run.check(house.run.context(id, LocaleTag.VI)))
                .singleElement()
                .satisfies(it -> assertThat(it.level()).isEqualTo(GateLevel.WARN))
                .satisfies(it -> assertThat(it.waiver()).isEqualTo(given));
        assertThat(house.audited)
                .filteredOn(note -> note.kind().equals("waived"))
                .singleElement()
                .satisfies(note -> assertThat(note.actor()).isEqualTo("lan"))
                .satisfies(note ->
                        assertThat(note.detail())
                                .containsEntry("reason", REASON)
                                .containsEntry("gate", "G11")
                                .containsEntry("hash", given.hash().value()));
    }

    @Test
    @DisplayName("dies with any change of the content, and lives again with the very same content")
    void diesWithContent() {
        waive(APPROVER, "G11", REASON);
        tag(List.of("lễ hội"));
        assertThat(said()).contains("G11 WAIVABLE set_incomplete");
        tag(null);
        assertThat(said()).contains("G11 WARN set_incomplete");
    }

    private void tag(List<String> tags) {
        var fields = new HashMap<String, Object>();
        fields.put("tags", tags);
        var revision = house.desk.get(id).revision();
        house.desk.patch(Story.EDITOR, id, revision, new EntryPatch(null, null, fields));
    }

    @Test
    @DisplayName("dies when the gate finds something else")
    void diesWithFinding() {
        waive(APPROVER, "G11", REASON);
        var revision = house.desk.get(id).revision();
        var fields = Map.<String, Object>of("releaseTogether", List.of("vi", "ko", "ja"));
        house.desk.patch(Story.EDITOR, id, revision, new EntryPatch(null, null, fields));
        assertThat(said()).contains("G11 WAIVABLE set_incomplete");
    }

    @Test
    @DisplayName("falls when whoever gave it has lost the role before the launch")
    void fallsWithRole() {
        var other = House.actor("huong", Role.APPROVER);
        waive(other, "G11", REASON);
        house.left.add("huong");
        assertThat(said()).containsExactly("G11 WAIVABLE set_incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "PUBLISHER", "COORDINATOR", "SYSADMIN", "LANG_REVIEWER"})
    @DisplayName("is for the role that the gate names, and for no other")
    void role(String role) {
        refused("forbidden", House.actor("x", Role.valueOf(role)), "G11", REASON);
    }

    @Test
    @DisplayName("is refused by a token that does not allow it")
    void token() {
        var scope = new TokenScope(Set.of(), Set.of(), Set.of(), Set.of(Permission.READ_CONTENT));
        var narrowed =
                new Actor("lan", "lan", House.OWNER, APPROVER.grants(), scope, APPROVER.at());
        refused("forbidden", narrowed, "G11", REASON);
    }

    @Test
    @DisplayName("is never the author's")
    void author() {
        refused("four_eyes", House.actor("ha", Role.APPROVER), "G11", REASON);
    }

    @Test
    @DisplayName("needs a reason")
    void reason() {
        refused("validation_failed", APPROVER, "G11", "  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G01", "G02", "G03", "G04", "G05", "G07", "G08", "G10", "G12", "G13", "G14", "G15",
                "G16", "G17", "G18"
            })
    @DisplayName("is not for gates that the domain lets nobody waive")
    void neverWaived(String gate) {
        assertThat(WaiverRule.of(gate)).isEmpty();
        refused("not_waivable", APPROVER, gate, REASON);
    }
}
