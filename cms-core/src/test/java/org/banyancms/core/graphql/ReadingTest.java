package org.banyancms.core.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.banyancms.core.delivery.Subjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@DisplayName("The answering of one question")
class ReadingTest {
    private static final GraphSettings SETTINGS =
            new GraphSettings(
                    100, 100, 5, 50, 5, 100, 10, Duration.ofMillis(250), DataSize.ofKilobytes(1));

    private static Reading ending(Duration later) {
        return new Reading(7, SETTINGS, System.nanoTime() + later.toNanos());
    }

    @Test
    @DisplayName("goes no further than its time, and names the limit")
    void time() {
        ending(Duration.ofMinutes(1)).goOn();
        var late = ending(Duration.ofSeconds(-1));

        assertThatThrownBy(late::goOn)
                .hasMessageContaining("graphql_time")
                .hasMessageContaining("250");
        assertThat(late.exceeded()).isNotNull();
    }

    @Test
    @DisplayName("is about everything once its subjects would not fit into a header")
    void subjects() {
        var reading = ending(Duration.ofMinutes(1));
        for (int i = 0; i < 100; i++) {
            reading.isAbout("e" + i);
        }
        assertThat(reading.subjects()).hasSize(100);
        reading.isAbout("one more");
        assertThat(reading.subjects()).containsExactly(Subjects.everything());
    }

    @Test
    @DisplayName("knows when a list was found elsewhere than it reads")
    void elsewhere() {
        var reading = ending(Duration.ofMinutes(1));
        reading.found(7);
        assertThat(reading.foundAt()).isEqualTo(7);
        reading.found(5);
        assertThat(reading.foundAt()).isEqualTo(5);
    }
}
