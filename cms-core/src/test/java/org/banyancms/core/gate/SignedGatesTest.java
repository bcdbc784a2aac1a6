package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.SignOffRequest;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** After G03 (plan I.2, Decree 09/2017) and G04 (plan III.9, III.11) of the domain. */
@DisplayName("G03 and G04: signed for just this content, by those who may")
class SignedGatesTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor SECRECY = House.actor("secrecy", Role.SECRECY_REVIEWER);

    private House house;
    private EntryId id;

    @BeforeEach
    void open() {
        house = new House();
        id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> said(String code) {
        return house.run.check(house.run.context(id, LocaleTag.VI)).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.level() + " " + finding.reason())
                .toList();
    }

    private void edit() {
        var revision = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision();
        house.variants.save(
                EDITOR, id, LocaleTag.VI, revision, House.fields("Tân Trào", "Một chữ khác."));
    }

    private void answer(String text, boolean signed) {
        var answers =
                Map.of("text", text, "media", "none", "attachments", "none", "metadata", "none");
        house.reviews.sign(
                SECRECY,
                id,
                LocaleTag.VI,
                new SignOffRequest(SignOffKind.SECRECY, signed, answers, null));
    }

    @Test
    @DisplayName("accept what was approved and cleared, and say nothing")
    void accepted() {
        house.approve(id, LocaleTag.VI, EDITOR);

        assertThat(said("G03")).isEmpty();
        assertThat(said("G04")).isEmpty();
    }

    @Test
    @DisplayName("refuse what nobody has signed")
    void unsigned() {
        assertThat(said("G03")).containsExactly("BLOCK not_approved");
        assertThat(said("G04")).containsExactly("BLOCK not_signed");
    }

    @Test
    @DisplayName("refuse what was edited after it was signed: any edit voids every word")
    void edited() {
        house.approve(id, LocaleTag.VI, EDITOR);
        edit();

        assertThat(said("G03")).isNotEmpty().allMatch(finding -> finding.startsWith("BLOCK"));
        assertThat(said("G04")).containsExactly("BLOCK not_signed");
    }

    @Test
    @DisplayName("refuse at the launch what was signed by somebody who may no more")
    void left() {
        house.approve(id, LocaleTag.VI, EDITOR);
        house.left.add("approver");
        assertThat(said("G03")).hasSize(1).allMatch(finding -> finding.startsWith("BLOCK"));

        house.left.clear();
        house.left.add("secrecy");
        assertThat(said("G03")).isEmpty();
        assertThat(said("G04")).hasSize(1).allMatch(finding -> finding.startsWith("BLOCK"));
    }

    @Test
    @DisplayName("refuse what the secrecy reviewer was not sure of, or found")
    void secrecy() {
        house.reviews.transition(EDITOR, id, LocaleTag.VI, "in_review", null);
        answer("unclear", false);
        assertThat(said("G04")).containsExactly("BLOCK unclear");

        answer("contains", false);
        assertThat(said("G04")).containsExactly("BLOCK contains");
    }
}
