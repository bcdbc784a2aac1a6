package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After G11 of the domain: plan I.2-d. The clock stands at 9 o'clock on 2 September 2026. */
@DisplayName("G11: not before its time, not after it, and together")
class TimeGateTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static House house;
    private static TimeGate gate;

    @BeforeAll
    static void open() {
        house = new House();
        gate = new TimeGate(house.content, house.journal);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing said of time | {} | |",
                "an embargo that ended this second | {'embargoUntil': '2026-09-02T09:00:00+07:00'} | |",
                "an end to come | {'expiresAt': '2026-09-02T09:00:01+07:00'} | |",
                "all that go together | {'releaseTogether': ['en', 'ko']} | vi en ko |",
                "an embargo of one second more | {'embargoUntil': '2026-09-02T09:00:01+07:00'} | | /fields/embargoUntil embargo",
                "an embargo in another zone | {'embargoUntil': '2026-09-02T09:00:00+06:00'} | | /fields/embargoUntil embargo",
                "an end that has come | {'expiresAt': '2026-09-02T09:00:00+07:00'} | | /fields/expiresAt expired",
                "one language lacking | {'releaseTogether': ['en', 'ko']} | vi en | /fields/releaseTogether set_incomplete",
            })
    void table(String what, String shared, @Nullable String together, @Nullable String said) {
        var languages =
                together == null
                        ? Set.<LocaleTag>of()
                        : Arrays.stream(together.split(" "))
                                .map(LocaleTag::new)
                                .collect(Collectors.toSet());
        var sample = Sample.shared("article", shared.replace('\'', '"'));

        assertThat(Sample.said(gate, sample.context(languages, Set.of("tourism"))))
                .as(what)
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    @DisplayName("a kit inherits the latest embargo of what it holds")
    void kit() {
        var free = member("2026-09-01T00:00:00+07:00");
        var bound = member("2026-09-25T09:00:00+07:00");

        assertThat(Sample.said(gate, kit(free))).isEmpty();
        assertThat(Sample.said(gate, kit(free, bound)))
                .containsExactly("/fields/embargoUntil member_embargo");
    }

    private static String member(String embargo) {
        var draft =
                new EntryDraft(
                        "article",
                        House.OWNER,
                        List.of(),
                        LocaleTag.VI,
                        Map.of("embargoUntil", embargo));
        return house.desk.create(EDITOR, draft).id().value();
    }

    private static GateContext kit(String... members) {
        var ids = Arrays.stream(members).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return Sample.shared("press-kit", "{\"items\": [%s]}".formatted(ids)).context();
    }
}
