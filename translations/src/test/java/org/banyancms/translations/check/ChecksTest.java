package org.banyancms.translations.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.Termbase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final LocaleTag KO = new LocaleTag("ko");

    private final Checks checks = new Checks(new NumberReader());

    @Test
    @DisplayName("a good translation has no findings")
    void good() {
        assertThat(
                        found(
                                "Xem tại https://tuyenquang.gov.vn lúc 7 giờ.",
                                "See https://tuyenquang.gov.vn at 7 a.m."))
                .isEmpty();
        assertThat(found("Tân Trào", "Tân Trào")).isEmpty();
    }

    @Test
    @DisplayName("what blocks and what warns")
    void levels() {
        assertThat(found("Hồ rất đẹp.", " ")).containsExactly("BLOCK untranslated");
        assertThat(found("Rộng 8.000 ha.", "8,500 ha."))
                .containsExactlyInAnyOrder("BLOCK number_missing", "BLOCK number_added");
        assertThat(found("Gửi về so@tuyenquang.gov.vn nhé.", "Write to so@tuyenquang.gov."))
                .contains("BLOCK address_missing");
        assertThat(found("Hồ rất đẹp.", "Hồ rất đẹp.")).containsExactly("WARN unchanged");
        assertThat(found("Hồ rất đẹp.", "The lake is lovely")).containsExactly("WARN end_mark");
        assertThat(found("Hồ rất đẹp.", "湖 is lovely.")).containsExactly("WARN script_leftover");
        assertThat(found("Hồ (lớn) rất đẹp.", "The lake (big is  lovely."))
                .containsExactly("WARN brackets", "WARN double_space");
        assertThat(found("Có đẹp không?", "정말 아름답습니까？", KO)).isEmpty();
    }

    @Test
    @DisplayName(
            "the termbase is asked for the concepts of the source, and a longer good word covers a bad one")
    void terms() {
        var hut =
                new Term.Forms(
                        "Nà Nưa hut", List.of("hut at Nà Nưa"), List.of("Nưa hut", "Nà Lừa"));
        var term =
                new Term(
                        "na-nua",
                        "place",
                        Map.of(
                                LocaleTag.VI,
                                new Term.Forms("lán Nà Nưa", List.of(), List.of("lán Nà Lừa")),
                                LocaleTag.EN,
                                hut),
                        null,
                        null);
        var termbase = new Termbase(List.of(term));

        assertThat(found("Thăm lán Nà Nưa.", "Visit Nà Nưa hut.", termbase)).isEmpty();
        assertThat(found("Thăm lán Nà Lừa.", "Visit Nà Lừa.", termbase))
                .containsExactly("BLOCK term_forbidden", "WARN term_missing");
        assertThat(found("Thăm LÁN NÀ NƯA.", "Visit the hut.", termbase))
                .containsExactly("WARN term_missing");
        assertThat(found("Thăm hồ.", "Visit Nà Lừa.", termbase)).isEmpty();
    }

    @Test
    @DisplayName(
            "of a hundred thousand random targets none with broken codes passes and none with whole ones is refused")
    void codes() {
        var random = new Random(11);
        var source =
                new SegmentText(
                        "\uE000a\uE000b\uE000\uE000\uE000c",
                        List.of(open("1"), open("2"), close("2"), close("1"), alone("3")));
        int whole = 0;
        for (int round = 0; round < 100_000; round++) {
            var codes = randomCodes(random, source.codes());
            var target = new SegmentText("x" + "\uE000".repeat(codes.size()), codes);
            boolean passes =
                    new CodeCheck()
                            .check(new CheckedPair(source, LocaleTag.VI, target, LocaleTag.EN))
                            .isEmpty();
            assertThat(passes).as(codes.toString()).isEqualTo(isWhole(codes, source.codes()));
            whole += passes ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(100);
    }

    private static List<InlineCode> randomCodes(Random random, List<InlineCode> known) {
        var codes = new ArrayList<>(known);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(codes.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> codes.add(at, known.get(random.nextInt(known.size())));
                case 1 -> codes.remove(Math.min(at, codes.size() - 1));
                default ->
                        codes.add(
                                random.nextInt(codes.size()),
                                codes.remove(Math.min(at, codes.size() - 1)));
            }
            if (codes.isEmpty()) {
                return codes;
            }
        }
        return codes;
    }

    /**
     * Written anew: each code once, and for any two pairs one lies wholly inside or outside the
     * other.
     */
    private static boolean isWhole(List<InlineCode> codes, List<InlineCode> known) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            if (places.put(codes.get(i).id(), i) != null) {
                return false;
            }
        }
        if (!places.keySet()
                .equals(new java.util.HashSet<>(known.stream().map(InlineCode::id).toList()))) {
            return false;
        }
        int open1 = places.get("1");
        int close1 = places.get("/1");
        int open2 = places.get("2");
        int close2 = places.get("/2");
        boolean ordered = open1 < close1 && open2 < close2;
        boolean twoInsideOne = open1 < open2 && close2 < close1;
        boolean oneInsideTwo = open2 < open1 && close1 < close2;
        boolean apart = close1 < open2 || close2 < open1;
        return ordered && (twoInsideOne || oneInsideTwo || apart);
    }

    private static InlineCode open(String id) {
        return new InlineCode(id, InlineCode.Kind.OPEN, "strong", Map.of(), false);
    }

    private static InlineCode close(String id) {
        return new InlineCode("/" + id, InlineCode.Kind.CLOSE, "strong", Map.of(), false);
    }

    private static InlineCode alone(String id) {
        return new InlineCode(id, InlineCode.Kind.STANDALONE, "hardBreak", Map.of(), false);
    }

    private List<String> found(String source, String target) {
        return found(source, target, LocaleTag.EN);
    }

    private List<String> found(String source, String target, LocaleTag locale) {
        return told(
                new CheckedPair(
                        SegmentText.plain(source), LocaleTag.VI, SegmentText.plain(target), locale),
                Termbase.empty());
    }

    private List<String> found(String source, String target, Termbase termbase) {
        return told(
                new CheckedPair(
                        SegmentText.plain(source),
                        LocaleTag.VI,
                        SegmentText.plain(target),
                        LocaleTag.EN),
                termbase);
    }

    private List<String> told(CheckedPair pair, Termbase termbase) {
        return checks.check(pair, termbase).stream()
                .map(finding -> finding.level() + " " + finding.code())
                .toList();
    }
}
