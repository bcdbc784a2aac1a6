package org.banyancms.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When a release is to launch")
class ScheduleReaderTest {
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-09-25T09:00, Asia/Ho_Chi_Minh, 2026-09-25T02:00:00Z",
        "2026-09-25T09:00:00+07:00, Asia/Ho_Chi_Minh, 2026-09-25T02:00:00Z",
        "2026-09-25T02:00:00Z, Asia/Ho_Chi_Minh, 2026-09-25T02:00:00Z",
        "2026-09-25T09:00:00+07:00, , 2026-09-25T02:00:00Z",
        "2027-03-28T03:00, Europe/Berlin, 2027-03-28T01:00:00Z",
        "2027-10-31T02:30:00+02:00, Europe/Berlin, 2027-10-31T00:30:00Z",
        "2027-10-31T02:30:00+01:00, Europe/Berlin, 2027-10-31T01:30:00Z",
        "2026-08-31T23:59:30Z, , 2026-08-31T23:59:30Z",
    })
    void read(String at, @Nullable String zone, Instant expected) {
        assertThat(ScheduleReader.read(at, zone, NOW).at()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1} is refused: {3}")
    @CsvSource({
        "2027-03-28T02:30, Europe/Berlin, /at, schedule_gap",
        "2027-10-31T02:30, Europe/Berlin, /at, schedule_twice",
        "2026-09-25T09:00, , /zone, schedule_zone_missing",
        "2026-09-25T09:00, Asia/Hanoi, /zone, schedule_zone",
        "2026-09-25T09:00, +07:00, /zone, schedule_zone",
        "2026-09-25T09:00:00+08:00, Asia/Ho_Chi_Minh, /at, schedule_offset",
        "25.9.2026 9h, Asia/Ho_Chi_Minh, /at, schedule_format",
        "2026-08-31T23:58:59Z, , /at, schedule_past",
        "2026-09-01T06:00, Asia/Ho_Chi_Minh, /at, schedule_past",
    })
    void refused(String at, @Nullable String zone, String pointer, String code) {
        assertThatThrownBy(() -> ScheduleReader.read(at, zone, NOW))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.fields()).hasSize(1);
                    assertThat(problem.fields().getFirst().pointer()).isEqualTo(pointer);
                    assertThat(problem.fields().getFirst().code()).isEqualTo(code);
                });
    }
}
