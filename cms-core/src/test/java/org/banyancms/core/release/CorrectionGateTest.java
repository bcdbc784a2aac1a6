package org.banyancms.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Role;
import org.banyancms.core.channel.ChannelDirectory.PublicationView;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G14 CORRECTION: 1,685 million people were 1,865 million; the correction")
class CorrectionGateTest {
    private static final String NOTICE = "Đính chính: dân số là trên 1,865 triệu người.";
    private House house;
    private EntryId id;

    @BeforeEach
    void publish() {
        house = new House();
        var editor = House.actor("ha", Role.EDITOR);
        id = house.story(editor, "Dân số tỉnh", "Dân số trên 1,685 triệu người.").id();
        house.approve(id, LocaleTag.VI, editor);
        var item = new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH);
        house.publisher.launch(
                House.actor("tuan", Role.PUBLISHER), List.of(item), "publish", null, "");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Map<LocaleTag, String> in(String text) {
        return text == null ? Map.of() : Map.of(LocaleTag.VI, text);
    }

    private List<String> said(String reason, String wrong, String right) {
        var words = new Correction(reason, in(wrong), in(right), in(NOTICE));
        var live = house.journal.liveVariants(id, house.journal.head());
        return new CorrectionGate(house.around)
                .check(id, words, live).stream()
                        .map(ItemFinding::finding)
                        .map(it -> it.code() + " " + it.level() + " " + it.reason())
                        .toList();
    }

    @ParameterizedTest(name = "{0}: wrong {1}, right {2}")
    @CsvSource({
        "figure, 1.685, 1.865, ",
        "figure, , 1.865, G14 WARN wrong_missing",
        "figure, 1.685, , G14 WARN right_missing",
        "slip, 1.685, 1.865, G14 WARN reason_class"
    })
    @DisplayName("says of which class the error was, what was wrong and what is right")
    void words(String reason, String wrong, String right, String said) {
        assertThat(said(reason, wrong, right)).isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    @DisplayName("reaches every channel that still shows a language of the story, or is refused")
    void channels() {
        var words = new Correction("figure", in("1.685"), in("1.865"), in(NOTICE));
        var publisher = House.actor("tuan", Role.PUBLISHER);
        house.around.publications.add(
                new PublicationView("portal", new LocaleTag("ko"), "LIVE", true, null, null));
        assertThat(said("figure", "1.685", "1.865")).containsExactly("G14 BLOCK channel_left");
        assertThatThrownBy(() -> house.corrections.correct(publisher, id, words))
                .isInstanceOf(GatesClosedException.class);

        house.around.publications.clear();
        assertThat(house.corrections.correct(publisher, id, words).sequence()).isEqualTo(2);
    }
}
