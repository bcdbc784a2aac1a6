package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.house.House;
import org.banyancms.core.house.SteppedClock;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.release.ReleaseItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the gates say")
class GatesTest {
    private static final Instant NOON = Instant.parse("2026-09-01T05:00:00Z");
    private final SteppedClock clock = new SteppedClock(NOON);
    private House house;

    @BeforeEach
    void open() {
        house = new House(clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> said(EntryId id) {
        return new Story(house).said(id);
    }

    /** Looks without putting the surroundings in order again. */
    private List<String> looked(EntryId id) {
        return house.run.check(house.run.context(id, LocaleTag.VI)).stream()
                .map(it -> it.code() + " " + it.reason())
                .toList();
    }

    private void patch(EntryId id, String field, Object value) {
        var fields = new HashMap<String, Object>();
        fields.put(field, value);
        var revision = house.desk.get(id).revision();
        house.desk.patch(Story.EDITOR, id, revision, new EntryPatch(null, null, fields));
    }

    @Test
    @DisplayName("of the content alone is asked once for one content, and again for another")
    void rememberedByHash() {
        var asked = new ArrayList<String>();
        var counting =
                new PublishGate() {
                    @Override
                    public String code() {
                        return "G01";
                    }

                    @Override
                    public boolean ofContentAlone() {
                        return true;
                    }

                    @Override
                    public List<Finding> check(GateContext context) {
                        asked.add(context.hash().value());
                        return List.of();
                    }
                };
        var gates = new Gates(List.of(counting));
        var id = new Story(house).written();
        gates.check(house.run.context(id, LocaleTag.VI));
        gates.check(house.run.context(id, LocaleTag.VI));
        assertThat(asked).hasSize(1);

        patch(id, "planActivity", "KH-2026-08");
        gates.check(house.run.context(id, LocaleTag.VI));
        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("follows the content, shared fields and texts alike")
    void followsContent() {
        var id = new Story(house).approved();
        assertThat(looked(id)).isEmpty();
        patch(id, "sources", List.of());
        assertThat(looked(id)).contains("G01 no_source");
        patch(id, "sources", List.of(Story.SOURCE));
        assertThat(looked(id)).doesNotContain("G01 no_source");
        patch(id, "planActivity", null);
        assertThat(looked(id)).contains("G17 no_activity");
    }

    @Test
    @DisplayName("follows the clock: embargo and end, of the story and of what it refers to")
    void followsClock() {
        var other = new Story(house).with("expiresAt", "2026-09-03T12:00:00+07:00").live();
        var id =
                new Story(house)
                        .with("embargoUntil", "2026-09-02T12:00:00+07:00")
                        .with("expiresAt", "2026-09-04T12:00:00+07:00")
                        .with("related", other.value())
                        .approved();
        assertThat(looked(id)).containsExactly("G11 embargo");
        clock.set(NOON.plusSeconds(24 * 3600));
        assertThat(looked(id)).isEmpty();
        clock.set(NOON.plusSeconds(48 * 3600));
        assertThat(looked(id)).containsExactly("G12 expired");
        clock.set(NOON.plusSeconds(72 * 3600));
        assertThat(looked(id)).containsExactly("G11 expired", "G12 expired");
    }

    @Test
    @DisplayName("follows what is public elsewhere")
    void followsPublication() {
        var other = new Story(house).approved();
        var id = new Story(house).with("related", other.value()).approved();
        assertThat(looked(id)).containsExactly("G12 not_live");
        launch(other, GateAction.PUBLISH);
        assertThat(looked(id)).isEmpty();
        launch(other, GateAction.UNPUBLISH);
        assertThat(looked(id)).containsExactly("G12 not_live");
    }

    private void launch(EntryId id, GateAction action) {
        var item = new ReleaseItem(id, LocaleTag.VI, action);
        house.publisher.launch(Story.PUBLISHER, List.of(item), "release", null, "");
    }

    @Test
    @DisplayName("follows the register of offices and the roles of those who signed")
    void followsOffices() {
        var id = new Story(house).approved();
        var merger = NOON.plusSeconds(3600);
        var was = House.organisation();
        house.around.put(
                new Organisation(
                        was.code(), was.names(), was.topics(), null, null, null, merger, null, 2));
        assertThat(looked(id)).isEmpty();
        clock.set(merger);
        assertThat(looked(id)).containsExactly("G02 not_in_office");
        house.left.add("lan");
        assertThat(looked(id)).containsExactly("G02 not_in_office", "G03 signer_left");
        assertThat(said(id)).as("all in order again").isEmpty();
    }

    @Test
    @DisplayName("of a change of topics is that nobody has signed it")
    void topicsAreSigned() {
        var id = new Story(house).approved();
        var revision = house.desk.get(id).revision();
        house.desk.patch(
                Story.EDITOR, id, revision, new EntryPatch(null, List.of("tourism"), Map.of()));
        assertThat(looked(id)).contains("G03 approval_void", "G04 not_signed");
    }

    @Test
    @DisplayName("has words in both languages, with what to do")
    void words() {
        var messages = new Messages(List.of("i18n/content"));
        var keys =
                ResourceBundle.getBundle("i18n/content").keySet().stream()
                        .filter(key -> key.matches("gate\\.G\\d+\\.[a-z_]+"))
                        .flatMap(key -> Stream.of(key, key + ".fix"))
                        .sorted()
                        .toList();
        assertThat(keys).hasSizeGreaterThan(80);
        for (var key : keys) {
            var en = messages.find(LocaleTag.EN, key, Map.of());
            assertThat(en).as(key).isPresent();
            assertThat(messages.find(LocaleTag.VI, key, Map.of()))
                    .as(key)
                    .isPresent()
                    .isNotEqualTo(en);
        }
    }
}
