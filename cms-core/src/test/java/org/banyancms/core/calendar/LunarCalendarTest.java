package org.banyancms.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Vietnamese lunar calendar")
class LunarCalendarTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("knows Mid-Autumn, Tết, leap months and the day on which it differs from China's")
    @CsvSource({
        "15/8/2025, 2025-10-06",
        "15/8/2026, 2026-09-25",
        "15/8/2027, 2027-09-15",
        "15/8/2028, 2028-10-03",
        "1/1/2026, 2026-02-17",
        "1/1/2007, 2007-02-17",
        "1/1/1985, 1985-01-21",
        "1/6+/2025, 2025-07-25",
        "30/12/2024, ",
        "29/12/2024, 2025-01-28",
        "15/4+/2020, 2020-06-06",
    })
    void days(String lunar, LocalDate solar) {
        var day = LunarDay.parse(lunar).orElseThrow();
        if (solar == null) {
            assertThat(LunarCalendar.solar(day)).isEmpty();
        } else {
            assertThat(LunarCalendar.solar(day)).contains(solar);
            assertThat(LunarCalendar.lunar(solar)).isEqualTo(day);
        }
    }

    @Test
    @DisplayName("goes there and back on every day of two centuries")
    void roundTrip() {
        for (var day = LocalDate.of(1905, 1, 1); day.getYear() < 2105; day = day.plusDays(1)) {
            assertThat(LunarCalendar.solar(LunarCalendar.lunar(day))).as("%s", day).contains(day);
        }
    }

    @Test
    @DisplayName("reads no day that cannot be")
    void noDays() {
        assertThat(LunarDay.parse("31/8/2026")).isEmpty();
        assertThat(LunarDay.parse("15/13")).isEmpty();
        assertThat(LunarDay.parse("1/6+")).isEmpty();
        assertThat(LunarDay.parse("rằm tháng tám")).isEmpty();
        assertThat(LunarCalendar.solar(LunarDay.parse("1/6+/2026").orElseThrow())).isEmpty();
        assertThat(LunarDay.parse(" 15/8 ").orElseThrow().toString()).isEqualTo("15/8");
    }
}
