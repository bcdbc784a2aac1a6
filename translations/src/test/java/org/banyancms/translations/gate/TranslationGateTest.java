package org.banyancms.translations.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.translations.Province.TAN_TRAO;
import static org.banyancms.translations.Province.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.TranslationOrigin;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.translation.TranslationStatus.Staleness;
import org.banyancms.translations.Province;
import org.banyancms.translations.check.Checks;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.segment.SentenceSplitter;
import org.banyancms.translations.segment.VariantSplitter;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.TermStore;
import org.banyancms.translations.termbase.Termbase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TranslationGateTest {

    private final Province province = new Province();
    private final Map<LocaleTag, Staleness> staleness = new HashMap<>();
    private final TranslationGate gate =
            new TranslationGate(
                    _ -> staleness,
                    new TextComparison(
                            new VariantSplitter(new SentenceSplitter()),
                            new Checks(new NumberReader())),
                    new NoTerms());

    @Test
    @DisplayName("a reviewed translation that says the same goes out")
    void ready() {
        assertThat(found("The house was built in 1923.", "reviewer", GateAction.PUBLISH)).isEmpty();
    }

    @Test
    @DisplayName(
            "another figure, an unsigned text, a translator's own word, a missing block stand in the way")
    void blocked() {
        assertThat(found("The house was built in 1932.", "reviewer", GateAction.PUBLISH))
                .containsExactlyInAnyOrder(
                        "BLOCK number_missing /fields/body", "BLOCK number_added /fields/body");
        assertThat(found("The house was built in 1923.", null, GateAction.PUBLISH))
                .containsExactly("BLOCK not_reviewed ");
        assertThat(found("The house was built in 1923.", "minh", GateAction.PUBLISH))
                .containsExactly("BLOCK not_reviewed ");
        assertThat(found(" ", "reviewer", GateAction.PUBLISH))
                .containsExactly("BLOCK untranslated /fields/body");
    }

    @Test
    @DisplayName("far behind blocks, a little behind may be waived, and a removal never waits")
    void behind() {
        staleness.put(LocaleTag.EN, new Staleness(true, "major", 1, 2, 1, "job"));
        assertThat(found("The house was built in 1923.", "reviewer", GateAction.PUBLISH))
                .containsExactly("BLOCK stale_major ");
        staleness.put(LocaleTag.EN, new Staleness(true, "minor", 1, 2, 1, "job"));
        assertThat(found("The house was built in 1923.", "reviewer", GateAction.PUBLISH))
                .containsExactly("WAIVABLE stale_minor ");
        assertThat(found("", null, GateAction.UNPUBLISH)).isEmpty();
    }

    @Test
    @DisplayName("every finding has a text and a way out in both languages")
    void texts() {
        staleness.put(LocaleTag.EN, new Staleness(true, "minor", 1, 2, 1, "job"));
        var messages = new Messages(List.of("i18n/translations"));
        for (var finding :
                gate.check(context("The house was built in 1923.", null, GateAction.PUBLISH))) {
            var key = "gate.G09." + finding.reason();
            for (LocaleTag language : List.of(LocaleTag.VI, LocaleTag.EN)) {
                assertThat(messages.find(language, key, finding.params())).isPresent();
                assertThat(messages.find(language, key + ".fix", finding.params())).isPresent();
            }
        }
    }

    private List<String> found(String english, String reviewer, GateAction action) {
        return gate.check(context(english, reviewer, action)).stream()
                .map(finding -> finding.level() + " " + finding.reason() + " " + finding.pointer())
                .toList();
    }

    private GateContext context(String english, String reviewer, GateAction action) {
        province.save(LocaleTag.VI, "approved", "Tân Trào", List.of(text("Đình xây năm 1923.")));
        province.save(LocaleTag.EN, "approved", "Tân Trào", List.of(text(english)));
        var entry = province.find(TAN_TRAO).orElseThrow();
        var hash = province.hash(entry, LocaleTag.EN);
        var written = entry.variant(LocaleTag.EN).orElseThrow();
        var words =
                reviewer == null
                        ? List.<SignOff>of()
                        : List.of(
                                new SignOff(
                                        SignOffKind.LANGUAGE,
                                        true,
                                        hash,
                                        1,
                                        reviewer,
                                        Province.NOW,
                                        Map.of(),
                                        null));
        var variant =
                new Variant(
                        LocaleTag.EN,
                        written.fields(),
                        "approved",
                        1,
                        1,
                        Set.of("minh"),
                        words,
                        new TranslationOrigin(LocaleTag.VI, 1, Set.of("minh")),
                        Province.NOW,
                        "minh");
        return new GateContext(
                entry,
                variant,
                province.typeOf(entry),
                hash,
                Set.of(),
                List.of(),
                action,
                Set.of(),
                Set.of(),
                Province.NOW);
    }

    private static final class NoTerms implements TermStore {

        @Override
        public Termbase all() {
            return Termbase.empty();
        }

        @Override
        public void put(Term term) {
            throw new UnsupportedOperationException();
        }
    }
}
