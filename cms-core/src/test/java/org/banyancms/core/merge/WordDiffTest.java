package org.banyancms.core.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.merge.WordDiff.Op.ADDED;
import static org.banyancms.core.merge.WordDiff.Op.REMOVED;
import static org.banyancms.core.merge.WordDiff.Op.SAME;

import java.util.Random;
import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.merge.WordDiff.Op;
import org.banyancms.core.merge.WordDiff.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison by words")
class WordDiffTest {

    @Test
    @DisplayName("shows whole words, also a number with its separators")
    void words() {
        assertThat(WordDiff.between(LocaleTag.VI, "rộng 4.187 ha ở Tân Trào", "rộng 4.187,3 ha"))
                .containsExactly(
                        new Piece(SAME, "rộng "),
                        new Piece(REMOVED, "4.187"),
                        new Piece(ADDED, "4.187,3"),
                        new Piece(SAME, " ha"),
                        new Piece(REMOVED, " ở Tân Trào"));
    }

    @Test
    @DisplayName("cuts languages without blanks by their dictionary")
    void withoutBlanks() {
        assertThat(WordDiff.between(new LocaleTag("zh"), "新潮是首都", "新潮是城市"))
                .containsExactly(
                        new Piece(SAME, "新潮是"), new Piece(REMOVED, "首都"), new Piece(ADDED, "城市"));
    }

    @Test
    @DisplayName("gives back both texts, whatever they are")
    void isComplete() {
        var random = new Random(9);
        for (int i = 0; i < 300; i++) {
            var before = text(random);
            var after = text(random);
            var pieces = WordDiff.between(LocaleTag.VI, before, after);
            assertThat(without(pieces, ADDED)).isEqualTo(before);
            assertThat(without(pieces, REMOVED)).isEqualTo(after);
        }
    }

    private static String without(Iterable<Piece> pieces, Op op) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.op() == op ? "" : piece.text()));
        return text.toString();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 6)
                .mapToObj(i -> new String[] {"một", "hai ", ", ", "4.187", "\n", "ba"}[i])
                .collect(Collectors.joining());
    }
}
