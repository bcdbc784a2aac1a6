package org.banyancms.translations.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.segment.SegmentText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Looking up what was translated before")
class MemorySearchTest {
    private static final LocaleTag VI = new LocaleTag("vi");
    private static final LocaleTag EN = new LocaleTag("en");
    private static final List<String> WORDS =
            List.of(
                    "tỉnh", "Tuyên", "Quang", "có", "không", "1.500", "1.600", "lễ", "hội", "mùa",
                    "thu", "chè", "Shan", "rừng", "và", "của", "người", "dân");

    private final Ticking clock = new Ticking();
    private final MatchScore score = new MatchScore(new NumberReader());
    private final Kept store = new Kept();
    private final MemorySearch search = new MemorySearch(store, score, clock);
    private final Random random = new Random(5);

    /** Moves a second with each look. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-09-02T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private final class Kept implements MemoryStore {
        private final Map<String, MemoryStore.Kept> all = new LinkedHashMap<>();
        private int looked;

        @Override
        public void keep(List<MemoryUnit> units) {
            for (var unit : units) {
                var id = HexFormat.of().toHexDigits(unit.sourceText().text().hashCode()).repeat(4);
                all.put(id, new MemoryStore.Kept(id, clock.instant(), unit));
            }
        }

        @Override
        public void since(
                LocaleTag source, LocaleTag target, Instant from, Consumer<MemoryStore.Kept> pair) {
            all.values().stream().filter(kept -> !kept.keptAt().isBefore(from)).forEach(pair);
        }

        @Override
        public List<MemoryStore.Kept> find(Collection<String> ids) {
            looked += ids.size();
            return ids.stream().map(all::get).toList();
        }
    }

    private MemoryUnit unit(String text) {
        return new MemoryUnit(
                VI,
                SegmentText.plain(text),
                EN,
                SegmentText.plain("t"),
                new MemoryUnit.Provenance(null, "e", "t", "r", clock.instant()));
    }

    private String sentence() {
        var words = new ArrayList<String>();
        for (int i = 0; i <= 2 + random.nextInt(9); i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    @Test
    @DisplayName("the best five are those of comparing with all, numbers and negations counted")
    void equalToComparingAll() {
        for (int i = 0; i < 1_500; i++) {
            store.keep(List.of(unit(sentence())));
        }
        for (int i = 0; i < 60; i++) {
            var text = SegmentText.plain(sentence());
            var best =
                    store.all.values().stream()
                            .map(kept -> score.of(text, kept.unit()))
                            .filter(match -> match.score() >= 40)
                            .sorted(
                                    Comparator.comparingInt(MemoryMatch::score)
                                            .thenComparing(match -> match.unit().provenance().at())
                                            .reversed())
                            .limit(5)
                            .map(MemoryMatch::score)
                            .toList();

            assertThat(search.lookup(text, VI, EN, 40, 5))
                    .extracting(MemoryMatch::score)
                    .isEqualTo(best);
        }
        assertThat(store.looked).as("pairs read for 60 lookups").isLessThan(60 * 400);
    }

    @Test
    @DisplayName("what is kept after the first lookup is found by the next")
    void followsTheStore() {
        var text = SegmentText.plain("Lễ hội Thành Tuyên");
        store.keep(List.of(unit("Lễ hội Thành Tuyên năm nay")));
        assertThat(search.lookup(text, VI, EN, 90, 5)).isEmpty();

        store.keep(List.of(unit("Lễ hội Thành Tuyên")));

        assertThat(search.lookup(text, VI, EN, 90, 5))
                .singleElement()
                .extracting(MemoryMatch::score)
                .isEqualTo(100);
    }

    @Test
    @DisplayName("a pair that is kept again is found once")
    void keptAgain() {
        var text = SegmentText.plain("Lễ hội Thành Tuyên");
        for (int i = 0; i < 3; i++) {
            store.keep(List.of(unit("Lễ hội Thành Tuyên")));
            assertThat(search.lookup(text, VI, EN, 90, 5)).hasSize(1);
        }
    }
}
