package org.banyancms.translations.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids by number")
class RowIdsTest {

    @Test
    @DisplayName("each gets the next number once, and is given back by it")
    void numbersEachOnce() {
        var ids = new RowIds();
        var random = new Random(3);
        var all =
                random.ints(5_000)
                        .mapToObj(n -> HexFormat.of().toHexDigits(n).repeat(4))
                        .distinct()
                        .toList();

        for (int i = 0; i < all.size(); i++) {
            assertThat(ids.add(all.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(ids.add(all.get(i))).isEqualTo(-1);
            assertThat(ids.get(i)).isEqualTo(all.get(i));
        }
    }
}
