package org.banyancms.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking off and putting back")
class RemovalsTest {
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

    private EntryId published() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
        house.approve(id, LocaleTag.VI, EDITOR);
        var item = new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH);
        house.publisher.launch(PUBLISHER, List.of(item), "publish", null, "");
        return id;
    }

    private boolean isLive(EntryId id) {
        return !house.journal.liveVariants(id, house.journal.head()).isEmpty();
    }

    private PastVariant.Gone gone(EntryId id) {
        var last = house.journal.last(id, LocaleTag.VI).orElseThrow();
        return Objects.requireNonNull(last.removal());
    }

    private void kill(EntryId id) {
        var notice = Map.of(LocaleTag.VI, "Đã thu hồi.");
        house.corrections.kill(PUBLISHER, id, new Withdrawal(Hold.Kind.KILL, "rights", notice));
    }

    @Test
    @DisplayName("wherever the power is cut in a hold, what is marked as held is soon nowhere")
    void holdAndPowerCut() {
        for (int write = 1; ; write++) {
            var id = published();
            boolean cut =
                    house.power.cuts(
                            write, () -> house.corrections.hold(PUBLISHER, id, "checking"));
            house.writer.repair();
            house.events.sweep();

            boolean held = house.desk.get(id).hold() != null;
            assertThat(isLive(id)).as("after write %s", write).isEqualTo(!held);
            if (!cut) {
                assertThat(held).isTrue();
                assertThat(write).isGreaterThan(4);
                return;
            }
        }
    }

    @Test
    @DisplayName("wherever the power is cut when a hold ends, it is back or still held")
    void releaseAndPowerCut() {
        for (int write = 1; ; write++) {
            var id = published();
            house.corrections.hold(PUBLISHER, id, "checking");
            boolean cut =
                    house.power.cuts(write, () -> house.corrections.releaseHold(PUBLISHER, id));
            house.writer.repair();
            house.events.sweep();

            boolean held = house.desk.get(id).hold() != null;
            assertThat(isLive(id)).as("after write %s", write).isEqualTo(!held);
            if (!cut) {
                return;
            }
        }
    }

    @Test
    @DisplayName("a kill that the power has cut keeps the words of its tombstone")
    void killAndPowerCut() {
        for (int write = 1; ; write++) {
            var id = published();
            boolean cut = house.power.cuts(write, () -> kill(id));
            house.writer.repair();
            house.events.sweep();

            if (house.desk.get(id).hold() != null) {
                assertThat(isLive(id)).as("after write %s", write).isFalse();
                assertThat(gone(id).removal()).isEqualTo(Change.Removal.KILL);
                assertThat(gone(id).notice()).isEqualTo("Đã thu hồi.");
            }
            if (!cut) {
                return;
            }
        }
    }

    @Test
    @DisplayName("what was held, and what was unpublished, has its tombstone when it is killed")
    void killWhatIsNotLive() {
        var held = published();
        house.corrections.hold(PUBLISHER, held, "checking");
        kill(held);
        var unpublished = published();
        var item = new ReleaseItem(unpublished, LocaleTag.VI, GateAction.UNPUBLISH);
        house.publisher.launch(PUBLISHER, List.of(item), "unpublish", null, "duplicate");
        kill(unpublished);

        for (var id : List.of(held, unpublished)) {
            assertThat(gone(id).removal()).isEqualTo(Change.Removal.KILL);
            assertThat(gone(id).reason()).isEqualTo("rights");
        }
    }
}
