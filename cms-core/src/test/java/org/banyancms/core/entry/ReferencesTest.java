package org.banyancms.core.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.ReleaseItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("References")
class ReferencesTest {
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

    private Entry made(String type, Map<String, Object> fields) {
        var entry =
                house.desk.create(
                        EDITOR, new EntryDraft(type, House.OWNER, List.of(), LocaleTag.VI, fields));
        return house.variants.save(
                EDITOR, entry.id(), LocaleTag.VI, 0, House.fields("Tân Trào", "Một đoạn."));
    }

    private Entry place() {
        var at = Map.of("latitude", 21.77, "longitude", 105.4);
        return made("place", Map.of("location", at, "sources", sources()));
    }

    private static List<Object> sources() {
        return List.of(Map.of("id", "s1", "class", "OFFICIAL_PROVINCIAL", "issuer", "Sở"));
    }

    @Test
    @DisplayName("lead to entries that exist, of a type that the field allows")
    void limits() {
        var article = made("article", Map.of());
        var values =
                Map.<String, Object>of(
                        "startsAt",
                        "2026-09-25T19:00:00+07:00",
                        "venuePlace",
                        article.id().value());
        assertThatThrownBy(() -> made("event", values))
                .hasMessageContaining("reference_type")
                .hasMessageContaining("/fields/venuePlace");
        assertThatThrownBy(() -> made("article", Map.of("related", "nowhere")))
                .hasMessageContaining("no_such_entry");
    }

    @Test
    @DisplayName("that restrict keep their target from being put away, and say who they are")
    void restrict() {
        var place = place();
        var event =
                made(
                        "event",
                        Map.of(
                                "startsAt",
                                "2026-09-25T19:00:00+07:00",
                                "venuePlace",
                                place.id().value()));
        assertThatThrownBy(() -> house.archive.archive(EDITOR, place.id(), place.revision()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.kind().code()).isEqualTo("still_referenced");
                            assertThat(refused.members().toString())
                                    .contains(event.id().value(), "/fields/venuePlace");
                        });
        house.archive.archive(EDITOR, event.id(), event.revision());
        assertThat(house.archive.archive(EDITOR, place.id(), place.revision()).archived()).isTrue();
    }

    @Test
    @DisplayName("that give way are taken out as a change that history shows; others stay")
    void nullify() {
        var place = place();
        var part = made("place", Map.of("partOf", place.id().value()));
        var story = made("article", Map.of("related", place.id().value()));
        house.archive.archive(EDITOR, place.id(), place.revision());
        assertThat(house.desk.get(part.id()).shared().get("partOf")).isNull();
        assertThat(house.desk.get(part.id()).revision()).isEqualTo(2);
        assertThat(house.heard)
                .anyMatch(event ->
                        event.entry().equals(part.id())
                                && "reference_removed".equals(event.detail().get("reason")));
        assertThat(house.desk.get(story.id()).shared().get("related"))
                .isEqualTo(place.id().value());
    }

    @Test
    @DisplayName(
            "14. to something unpublished are a finding where they stand, deep in lists too, never silently dropped")
    void findings() {
        var target = house.story(EDITOR, "Nà Lừa", "Một đoạn.");
        house.approve(target.id(), LocaleTag.VI, EDITOR);
        var kit =
                made(
                        "press-kit",
                        Map.of("items", List.of(target.id().value()), "sources", sources()));
        house.approve(kit.id(), LocaleTag.VI, EDITOR);
        assertThat(codes(kit, "G12")).containsExactly("/fields/items/0 not_live");
        publish(target.id(), kit.id());
        assertThat(codes(kit, "G12")).isEmpty();
        assertThatThrownBy(() -> unpublish(target.id())).hasMessageContaining("still_referenced");
        var live = house.journal.live(kit.id(), LocaleTag.VI, house.journal.head()).orElseThrow();
        assertThat(live.document().toString()).contains(target.id().value());
        unpublish(target.id(), kit.id());
        assertThat(house.journal.liveVariants(target.id(), house.journal.head())).isEmpty();
    }

    private List<String> codes(Entry entry, String code) {
        return house.run.check(List.of(item(entry.id(), GateAction.PUBLISH))).stream()
                .map(found -> found.finding())
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.pointer() + " " + finding.reason())
                .toList();
    }

    private static ReleaseItem item(EntryId id, GateAction action) {
        return new ReleaseItem(id, LocaleTag.VI, action);
    }

    private void publish(EntryId... ids) {
        var items = List.of(ids).stream().map(id -> item(id, GateAction.PUBLISH)).toList();
        house.publisher.launch(PUBLISHER, items, "publish", null, "");
    }

    private void unpublish(EntryId... ids) {
        var items = List.of(ids).stream().map(id -> item(id, GateAction.UNPUBLISH)).toList();
        house.publisher.launch(PUBLISHER, items, "unpublish", null, "duplicate");
    }
}
