package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.GatesClosedException;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking off waits for no gate, and putting back for all:")
class RemovalGatesTest {
    private House house;
    private EntryId id;

    @BeforeEach
    void open() {
        house = new House();
        var target = new Story(house).live();
        id = new Story(house).with("related", target.value()).live();
        breakEverything(target);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** The link dies, the text breaks, the plan's activity is gone, the office is merged away. */
    private void breakEverything(EntryId target) {
        var text = House.fields("Cây đa Тân Trào", "## Một\n\n#### Hai\n\nBa.");
        var revision = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision();
        house.variants.save(Story.EDITOR, id, LocaleTag.VI, revision, text);
        house.corrections.hold(Story.PUBLISHER, target, "checking");
        var fields = new HashMap<String, Object>();
        fields.put("planActivity", null);
        fields.put("sources", List.of());
        fields.put("embargoUntil", "2099-01-01T00:00:00Z");
        var shared = house.desk.get(id).revision();
        house.desk.patch(Story.EDITOR, id, shared, new EntryPatch(null, null, fields));
        house.around.forget(House.OWNER);
        assertThat(codes()).contains("G01", "G02", "G03", "G04", "G08", "G10", "G11", "G12", "G17");
    }

    private List<String> codes() {
        return house.run.check(house.run.context(id, LocaleTag.VI)).stream()
                .map(Finding::code)
                .toList();
    }

    private boolean isLive() {
        return house.journal.live(id, LocaleTag.VI, house.journal.head()).isPresent();
    }

    @Test
    @DisplayName("a hold")
    void hold() {
        house.corrections.hold(Story.PUBLISHER, id, "checking");
        assertThat(isLive()).isFalse();
    }

    @Test
    @DisplayName("a kill, also of what is under embargo")
    void kill() {
        var kill = new Withdrawal(Hold.Kind.KILL, "rights", Map.of());
        house.corrections.kill(Story.PUBLISHER, id, kill);
        assertThat(isLive()).isFalse();
    }

    @Test
    @DisplayName("an unpublication")
    void unpublish() {
        var item = new ReleaseItem(id, LocaleTag.VI, GateAction.UNPUBLISH);
        house.publisher.launch(Story.PUBLISHER, List.of(item), "unpublish", null, "duplicate");
        assertThat(isLive()).isFalse();
    }

    @Test
    @DisplayName("what was held is put back only when the gates are open, whoever has left since")
    void putBack() {
        var story = new Story(house);
        var other = story.live();
        house.corrections.hold(Story.PUBLISHER, other, "checking");
        house.around.forget(House.OWNER);
        assertThatThrownBy(() -> house.corrections.releaseHold(Story.PUBLISHER, other))
                .isInstanceOf(GatesClosedException.class)
                .hasMessageContaining("G02");
        assertThat(house.desk.get(other).hold()).as("it stays on hold").isNotNull();

        house.around.put(House.organisation());
        house.left.add("lan");
        house.corrections.releaseHold(Story.PUBLISHER, other);
        assertThat(house.journal.live(other, LocaleTag.VI, house.journal.head())).isPresent();
    }

    @Test
    @DisplayName("what the secrecy reviewer has found in it while it was held keeps it off")
    void secret() {
        var other = new Story(house).live();
        house.corrections.hold(Story.PUBLISHER, other, "checking");
        Story.secrecy(house, other, "secrecy", "contains");
        assertThatThrownBy(() -> house.corrections.releaseHold(Story.PUBLISHER, other))
                .isInstanceOf(GatesClosedException.class)
                .hasMessageContaining("G04 contains");
        var revision = house.desk.get(other).variant(LocaleTag.VI).orElseThrow().revision();
        var text = House.fields("Cây đa Tân Trào", "Khác.");
        house.variants.save(Story.EDITOR, other, LocaleTag.VI, revision, text);
        assertThatThrownBy(() -> house.corrections.releaseHold(Story.PUBLISHER, other))
                .as("editing does not change what would be put back")
                .isInstanceOf(GatesClosedException.class)
                .hasMessageContaining("G04");
    }
}
