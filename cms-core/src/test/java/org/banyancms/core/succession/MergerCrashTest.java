package org.banyancms.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A merger that the power has cut")
class MergerCrashTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);

    /** Cuts the power before a write; whether there was so late a write. */
    private static boolean cutBefore(int write) {
        try (var capital = new Capital()) {
            capital.hire("editor", Role.EDITOR);
            capital.charge("d1");
            capital.token("t1", "editor");
            var id = capital.house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
            capital.house.approve(id, LocaleTag.VI, EDITOR);
            var merger = capital.plan();
            capital.theDayComes();

            boolean cut = capital.house.power.cuts(write, capital.node()::tick);
            capital.clock.pass(Duration.ofMinutes(1));
            capital.node().tick();

            whole(capital, merger.id(), id, write);
            return cut;
        }
    }

    private static void whole(Capital capital, String merger, EntryId id, int write) {
        var as = "power cut before write " + write;
        assertThat(capital.mergers.find(merger).orElseThrow().state())
                .as(as)
                .isEqualTo(Merger.State.DONE);
        assertThat(capital.house.desk.get(id).owner()).as(as).isEqualTo(Capital.NEW);
        assertThat(capital.house.desk.get(id).issuedBy()).as(as).isEqualTo(Capital.OLD);
        assertThat(capital.duties.after("", 10)).as(as).hasSize(2);
        assertThat(capital.person("editor").organisation()).as(as).isEqualTo(Capital.NEW);
        assertThat(capital.users.find("editor").orElseThrow().grants()).as(as).hasSize(2);
        assertThat(capital.tokens.find("t1").orElseThrow().scope().organisations())
                .as(as)
                .contains(Capital.NEW);
        assertThat(capital.organisations.find(Capital.OLD).orElseThrow().succeededBy())
                .as(as)
                .isEqualTo(Capital.NEW);
        assertThat(capital.audited())
                .as(as)
                .extracting(record -> record.note().kind() + " " + record.note().subject())
                .doesNotHaveDuplicates()
                .contains("merger_begun SVHTTDL", "merger_done SVHTTDL", "duty_changed d1");
    }

    @Test
    @DisplayName("before any of its writes is finished by the next node, each thing once")
    void anywhere() {
        int writes = 1;
        while (cutBefore(writes)) {
            writes++;
        }
        assertThat(writes).isGreaterThan(20);
    }
}
