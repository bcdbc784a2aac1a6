package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ItemFinding;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.Withdrawal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("G12 LINKS: what a story refers to, be it in a field or in a text,")
class LinkGateTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Story story() {
        return new Story(house);
    }

    /** Ways in which one story refers to another. */
    private enum Way {
        FIELD {
            @Override
            Story to(Story it, EntryId target) {
                return it.with("related", target.value());
            }
        },
        LIST {
            @Override
            Story to(Story it, EntryId target) {
                return it.with("furtherReading", List.of(target.value()));
            }
        },
        TEXT {
            @Override
            Story to(Story it, EntryId target) {
                return it.saying(
                        "Xem [lễ hội Lồng tông](/api/v1/delivery/entries/%s).".formatted(target));
            }
        };

        abstract Story to(Story it, EntryId target);
    }

    /** What became of the story that is referred to, and what is said then. */
    private record Target(String what, BiFunction<House, Story, EntryId> make, String... said) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Target target(
            String what, BiFunction<House, Story, EntryId> make, String... said) {
        return new Target(what, make, said);
    }

    static Stream<Target> judged() {
        return Stream.of(
                target("is public", (_, it) -> it.live()),
                target("was never public", (_, it) -> it.written(), "G12 BLOCK not_live"),
                target("is on hold", LinkGateTest::held, "G12 BLOCK held"),
                target("was withdrawn", LinkGateTest::killed, "G12 BLOCK withdrawn"),
                target("is put away", LinkGateTest::archived, "G12 BLOCK archived"),
                target(
                        "is under embargo",
                        (_, it) -> it.with("embargoUntil", "2099-01-01T00:00:00Z").written(),
                        "G12 BLOCK embargoed"),
                target(
                        "has expired",
                        (_, it) -> it.with("expiresAt", "2024-01-01T00:00:00Z").written(),
                        "G12 BLOCK expired"));
    }

    private static EntryId held(House house, Story it) {
        var id = it.live();
        house.corrections.hold(Story.PUBLISHER, id, "checking");
        return id;
    }

    private static EntryId killed(House house, Story it) {
        var id = it.live();
        var kill = new Withdrawal(Hold.Kind.KILL, "rights", Map.of());
        house.corrections.kill(Story.PUBLISHER, id, kill);
        return id;
    }

    private static EntryId archived(House house, Story it) {
        var id = it.written();
        house.archive.archive(Story.EDITOR, id, house.desk.get(id).revision());
        return id;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is public too, or it is told, however it is referred to")
    void judged(Target example) {
        for (var way : Way.values()) {
            // no reference to what is put away can be begun; of members under embargo G11 tells too
            var id = example.make().apply(house, story());
            if (!house.desk.get(id).archived() || way == Way.TEXT) {
                assertThat(way.to(story(), id).said())
                        .as(way.name())
                        .filteredOn(said -> !said.endsWith("member_embargo"))
                        .containsExactly(example.said());
            }
        }
    }

    @Test
    @DisplayName("is put away afterwards: told at the place that names it")
    void putAwayLater() {
        var target = story().written();
        var id = story().with("related", target.value()).approved();
        house.archive.archive(Story.EDITOR, target, house.desk.get(target).revision());
        assertThat(house.run.check(house.run.context(id, LocaleTag.VI)))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("archived"))
                .satisfies(it -> assertThat(it.pointer()).isEqualTo("/fields/related"));
    }

    @Test
    @DisplayName("may be a page by its address: of another language it must be public in that one")
    void pages() {
        var target = story().titled("Lễ hội Thành Tuyên").live();
        var slug =
                house.journal.live(target, LocaleTag.VI, house.journal.head()).orElseThrow().slug();
        var link = "Xem [lễ hội](/site/%s/%s.html#gio).";
        assertThat(story().saying(link.formatted("vi", slug)).said()).isEmpty();
        assertThat(story().saying(link.formatted("vi", "khong-co")).said())
                .containsExactly("G12 WARN leads_nowhere");
        house.publisher.launch(
                Story.PUBLISHER,
                List.of(new ReleaseItem(target, LocaleTag.VI, GateAction.UNPUBLISH)),
                "unpublish",
                null,
                "");
        assertThat(story().saying(link.formatted("vi", slug)).said())
                .containsExactly("G12 BLOCK not_live");
    }

    @Test
    @DisplayName("becomes public in the same release, or leaves in it")
    void sameRelease() {
        var other = story().approved();
        var id = story().with("related", other.value()).approved();
        var both = List.of(Story.publish(id), Story.publish(other));
        assertThat(house.run.check(both)).isEmpty();
        house.publisher.launch(Story.PUBLISHER, both, "publish", null, "");

        var third = story().with("related", other.value()).approved();
        var leaving = new ReleaseItem(other, LocaleTag.VI, GateAction.UNPUBLISH);
        assertThat(house.run.check(List.of(Story.publish(third), leaving), Instant.now()))
                .extracting(ItemFinding::finding)
                .extracting(Finding::reason)
                .containsExactly("leaving");
    }

    @Test
    @DisplayName("is asked for by nobody when the story itself is taken off")
    void removal() {
        var id = story().with("related", story().written().value()).written();
        assertThat(
                        house.run.check(
                                List.of(new ReleaseItem(id, LocaleTag.VI, GateAction.UNPUBLISH))))
                .isEmpty();
    }
}
