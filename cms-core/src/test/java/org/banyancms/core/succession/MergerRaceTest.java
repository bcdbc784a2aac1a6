package org.banyancms.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A merger while others write")
class MergerRaceTest {
    private static final int STORIES = 25;

    /** Somebody who may edit everywhere, before and after. */
    private static Actor editor() {
        var grant = new RoleGrant(Role.EDITOR, null, Set.of(), null, null);
        return new Actor(
                "everywhere", "everywhere", null, List.of(grant), TokenScope.ALL, Capital.TODAY);
    }

    @Test
    @DisplayName("loses nothing that editors save, and passes each thing once by two nodes at once")
    void race() {
        try (var capital = new Capital();
                var threads = Executors.newFixedThreadPool(3)) {
            capital.hire("lan", Role.EDITOR);
            capital.charge("d1");
            var ids = stories(capital);
            capital.plan();
            capital.theDayComes();
            var over = new AtomicBoolean();
            var saves = new HashMap<EntryId, AtomicInteger>();
            ids.forEach(id -> saves.put(id, new AtomicInteger(1)));

            var writer =
                    CompletableFuture.runAsync(() -> write(capital, ids, saves, over), threads);
            var nodes = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 2; i++) {
                nodes.add(CompletableFuture.runAsync(() -> steps(capital), threads));
            }
            try {
                nodes.forEach(CompletableFuture::join);
            } finally {
                over.set(true);
            }
            writer.join();

            ids.forEach(id -> check(capital, capital.house.desk.get(id), saves.get(id)));
            assertThat(capital.users.find("lan").orElseThrow().grants()).hasSize(2);
            assertThat(capital.duties.after("", 10)).hasSize(2);
        }
    }

    private static List<EntryId> stories(Capital capital) {
        var ids = new ArrayList<EntryId>();
        for (int i = 0; i < STORIES; i++) {
            ids.add(capital.house.story(editor(), "Chuyện " + i, "Một đoạn.").id());
        }
        return ids;
    }

    /** Two nodes that both believe to have the merger to themselves. */
    private static void steps(Capital capital) {
        var merger = capital.mergers.of(Capital.OLD).orElseThrow();
        var handover = merger.handover(capital.clock.instant());
        for (var step : capital.steps().all()) {
            assertThat(step.work().done(handover, () -> true)).as(step.name()).isTrue();
        }
    }

    private static void write(
            Capital capital,
            List<EntryId> ids,
            Map<EntryId, AtomicInteger> saves,
            AtomicBoolean over) {
        for (int round = 1; round == 1 || !over.get(); round++) {
            for (var id : ids) {
                var seen = saves.get(id).get();
                var fields = House.fields("Chuyện", "Lần " + round);
                capital.house.variants.save(editor(), id, LocaleTag.VI, seen, fields);
                saves.get(id).incrementAndGet();
            }
        }
    }

    private static void check(Capital capital, Entry entry, AtomicInteger saves) {
        assertThat(entry.owner()).isEqualTo(Capital.NEW);
        assertThat(entry.variant(LocaleTag.VI).orElseThrow().revision()).isEqualTo(saves.get());
        assertThat(capital.house.heard)
                .filteredOn(event -> event.entry().equals(entry.id()))
                .filteredOn(event -> event.kind().name().equals("PASSED_OVER"))
                .hasSize(1);
    }
}
