package org.banyancms.translations.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.job.JobText;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.SourceSegment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealignerTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final Realigner realigner = new Realigner(new SeverityJudge(new NumberReader()), "1");

    @Test
    @DisplayName("one changed sentence goes stale and keeps its translation, the rest is untouched")
    void oneSentence() {
        var before = translated(place("p1", "Đình xây năm 1853."), place("p1", "Hồ rất đẹp."));
        var after =
                realigned(before, place("p1", "Đình xây năm 1923."), place("p1", "Hồ rất đẹp."));

        assertThat(after.segments())
                .extracting(Segment::state)
                .containsExactly(SegmentState.STALE, SegmentState.TRANSLATED);
        var stale = after.segments().getFirst();
        assertThat(stale.stale()).isNotNull();
        assertThat(stale.stale().severity()).isEqualTo(Severity.MAJOR);
        assertThat(stale.stale().oldSource().plain()).isEqualTo("Đình xây năm 1853.");
        assertThat(stale.translation()).isEqualTo(before.segments().getFirst().translation());
        assertThat(after.segments().get(1)).isEqualTo(before.segments().get(1));
    }

    @Test
    @DisplayName("a typo is a minor change, a negation, a name or a number a major one")
    void severity() {
        assertThat(severity("Hồ rất đẹp vào mùa thu.", "Hồ rất đẹp vào mùa hè."))
                .isEqualTo(Severity.MINOR);
        assertThat(severity("Vé được bán ở cổng.", "Vé không được bán ở cổng."))
                .isEqualTo(Severity.MAJOR);
        assertThat(severity("Đoàn đến Na Hang vào sáng sớm.", "Đoàn đến Hàm Yên vào sáng sớm."))
                .isEqualTo(Severity.MAJOR);
        assertThat(severity("Hồ rộng 8.000 ha.", "Hồ rộng 8.500 ha.")).isEqualTo(Severity.MAJOR);
        assertThat(severity("Đoàn ở lại hai ngày.", "Đoàn ở lại ba ngày."))
                .isEqualTo(Severity.MAJOR);
        assertThat(severity("Một con đường đẹp.", "Con đường đẹp.")).isEqualTo(Severity.MINOR);
    }

    @Test
    @DisplayName("an undo brings the translation back")
    void undo() {
        var before = translated(place("p1", "Hồ rất đẹp."), place("p1", "Vé bán ở cổng."));
        var removed = realigned(before, place("p1", "Hồ rất đẹp."));
        var changed = realigned(removed, place("p1", "Hồ đẹp lắm."));
        var after = realigned(changed, place("p1", "Hồ rất đẹp."), place("p1", "Vé bán ở cổng."));

        assertThat(after.segments())
                .extracting(Segment::translation)
                .isEqualTo(before.segments().stream().map(Segment::translation).toList());
        assertThat(after.waiting()).isZero();
    }

    @Test
    @DisplayName("a title written anew is still the title")
    void title() {
        var before = translated(new SourceSegment("title", null, SegmentText.plain("Hồ Na Hang")));
        var after =
                realigned(
                        before,
                        new SourceSegment("title", null, SegmentText.plain("Vịnh giữa đại ngàn")));
        assertThat(after.segments()).extracting(Segment::state).containsExactly(SegmentState.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "zh-Hans", "ja", "ko", "lo", "fr", "ru"})
    @DisplayName(
            "whatever is edited, exactly the changed and new sentences wait; moves, white space and undo wait for none")
    void anyEdits(String tag) {
        var random = new Random(tag.hashCode());
        var locale = new LocaleTag(tag);
        for (int round = 0; round < 400; round++) {
            var text = randomText(random, locale);
            for (int step = 0; step < 6; step++) {
                var places = edited(text, random);
                var next = realigner.realigned(text, places, "t", 1, locale);
                assertExact(text, next, places);
                text = next;
            }
        }
    }

    /**
     * The oracle knows nothing of blocks: a sentence waits unless its very words were translated
     * before.
     */
    private static void assertExact(JobText before, JobText after, List<SourceSegment> places) {
        assertThat(after.segments()).hasSameSizeAs(places);
        var known = new HashMap<String, Integer>();
        Stream.concat(before.segments().stream(), before.past().stream())
                .filter(segment -> segment.state() == SegmentState.TRANSLATED)
                .forEach(segment -> known.merge(segment.source().wordKey(), 1, Integer::sum));
        int expected = 0;
        for (SourceSegment place : places) {
            var key = place.text().wordKey();
            int left = known.getOrDefault(key, 0);
            known.put(key, left - 1);
            expected += left > 0 ? 0 : 1;
        }
        assertThat(after.waiting()).isEqualTo(expected);
        for (Segment segment : after.segments()) {
            if (segment.state() == SegmentState.TRANSLATED) {
                assertThat(segment.translation()).isNotNull();
                assertThat(segment.translation().text().plain())
                        .isEqualTo("→" + segment.source().wordKey());
            }
        }
        assertThat(after.segments()).extracting(Segment::id).doesNotHaveDuplicates();
    }

    private static List<SourceSegment> edited(JobText text, Random random) {
        var places = new ArrayList<>(text.segments().stream().map(Segment::place).toList());
        int at = random.nextInt(places.size());
        var place = places.get(at);
        switch (random.nextInt(7)) {
            case 0 -> places.add(at, place(place.block(), sentence(random)));
            case 1 -> places.remove(at);
            case 2 -> places.add(random.nextInt(places.size()), places.remove(at));
            case 3 ->
                    places.set(
                            at,
                            place(
                                    place.block(),
                                    place.text().plain() + " x" + random.nextInt(1000)));
            case 4 -> places.set(at, place(place.block(), place.text().plain().replace(" ", "  ")));
            case 5 -> places.set(at, place("p" + random.nextInt(9), place.text().plain()));
            default ->
                    text.past().stream().findAny().ifPresent(past -> places.add(at, past.place()));
        }
        return places.isEmpty() ? List.of(place("p1", sentence(random))) : places;
    }

    private static JobText randomText(Random random, LocaleTag locale) {
        var places = new ArrayList<SourceSegment>();
        for (int i = 0; i < 8; i++) {
            places.add(place("p" + i / 3, sentence(random)));
        }
        assertThat(locale).isNotNull();
        return translated(places.toArray(SourceSegment[]::new));
    }

    private static String sentence(Random random) {
        var words = List.of("hồ", "núi", "湖水", "산", "ທະເລ", "чай", "forêt", "8.000", "đẹp", "quá");
        return words.get(random.nextInt(10))
                + " "
                + words.get(random.nextInt(10))
                + " "
                + random.nextInt(10_000)
                + ".";
    }

    private Severity severity(String before, String after) {
        var text = realigned(translated(place("p1", before)), place("p1", after));
        var stale = text.segments().getFirst().stale();
        assertThat(stale).as(after).isNotNull();
        return stale.severity();
    }

    private JobText realigned(JobText text, SourceSegment... places) {
        return realigner.realigned(
                text, List.of(places), "t", text.sourceRevision() + 1, LocaleTag.VI);
    }

    private static JobText translated(SourceSegment... places) {
        var segments = new ArrayList<Segment>();
        for (SourceSegment place : places) {
            var text = SegmentText.plain("→" + place.text().wordKey());
            var translation = new Translation(text, "minh", NOW, Translation.Origin.HUMAN);
            segments.add(
                    Segment.untranslated("s" + (segments.size() + 1), place, "1")
                            .translated(translation));
        }
        return new JobText("t", 1, segments, List.of(), segments.size(), null);
    }

    private static SourceSegment place(String block, String text) {
        return new SourceSegment("body", block, SegmentText.plain(text));
    }

    @Test
    @DisplayName(
            "a sentence that only gained a mark keeps its translation and may leave the mark out")
    void formatting() {
        var before = translated(place("p1", "Hồ rất đẹp."));
        var open = new InlineCode("1", InlineCode.Kind.OPEN, "strong", Map.of(), false);
        var close = new InlineCode("/1", InlineCode.Kind.CLOSE, "strong", Map.of(), false);
        var marked = new SegmentText("\uE000Hồ\uE000 rất đẹp.", List.of(open, close));
        var after = realigned(before, new SourceSegment("body", "p1", marked));

        var segment = after.segments().getFirst();
        assertThat(segment.state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(segment.translation()).isEqualTo(before.segments().getFirst().translation());
        assertThat(segment.source().codes()).allMatch(InlineCode::optional);
    }
}
