package org.banyancms.translations.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.Province;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.segment.SegmentText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatchScoreTest {

    private static final String LONG =
            "Khu di tích quốc gia đặc biệt Tân Trào nằm trong khu rừng rộng lớn bên dòng sông Phó Đáy và có cây đa cao 30 m";

    private final MatchScore score = new MatchScore(new NumberReader());

    @Test
    @DisplayName("only the same text scores 100")
    void same() {
        assertThat(match(LONG, LONG).score()).isEqualTo(100);
        assertThat(match(LONG, LONG).penalties()).isEmpty();
        assertThat(match(LONG, LONG + ".").score()).isEqualTo(99);
        assertThat(match(LONG, LONG.toUpperCase(java.util.Locale.ROOT)).score()).isEqualTo(99);
    }

    @Test
    @DisplayName("a changed number or negation never scores 95, and says why")
    void meaning() {
        var number = match(LONG, LONG.replace("30", "31"));
        assertThat(number.score()).isLessThan(95);
        assertThat(number.penalties()).extracting(MemoryMatch.Penalty::reason).contains("numbers");
        var negation = match(LONG, LONG.replace("nằm", "không nằm"));
        assertThat(negation.score()).isLessThan(95);
        assertThat(negation.penalties())
                .extracting(MemoryMatch.Penalty::reason)
                .contains("negation");
    }

    @Test
    @DisplayName("the score is the words' share less what is taken off, and the sum is told")
    void explained() {
        var match = match(LONG, LONG.replace("Phó Đáy", "Lô").replace("30", "31"));
        int taken = match.penalties().stream().mapToInt(MemoryMatch.Penalty::points).sum();
        assertThat(match.tokens() - taken).isEqualTo(match.score());
    }

    private MemoryMatch match(String text, String remembered) {
        var provenance = new MemoryUnit.Provenance(null, "e", "t", null, Province.NOW);
        var unit =
                new MemoryUnit(
                        LocaleTag.VI,
                        SegmentText.plain(remembered),
                        LocaleTag.EN,
                        SegmentText.plain("x"),
                        provenance);
        return score.of(SegmentText.plain(text), unit);
    }
}
