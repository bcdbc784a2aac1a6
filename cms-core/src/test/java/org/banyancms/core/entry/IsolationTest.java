package org.banyancms.core.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Eight writers at one story, each in languages of their own,")
class IsolationTest {
    private static final int OPERATIONS = Boolean.getBoolean("banyan.test.long") ? 10_000 : 800;
    private static final List<List<String>> LANGUAGES =
            List.of(
                    List.of("en", "lo"),
                    List.of("zh", "th"),
                    List.of("ko", "km"),
                    List.of("ja", "ru"),
                    List.of("fr", "de"),
                    List.of("es", "pt"),
                    List.of("id", "ar"),
                    List.of("it", "pl"));

    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);

    @Test
    @DisplayName(
            "change no byte and no state of a language that they did not mean, whatever they do at random")
    void isolated() throws Exception {
        try (var house = new House();
                var pool = Executors.newFixedThreadPool(LANGUAGES.size())) {
            var id = house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
            var vietnamese = bytes(house, id, LocaleTag.VI);
            var writers = new ArrayList<Callable<Writer>>();
            for (var languages : LANGUAGES) {
                var writer = new Writer(house, id, languages);
                writers.add(() -> writer.work(OPERATIONS / LANGUAGES.size()));
            }
            for (var done : pool.invokeAll(writers)) {
                done.get().hasEveryRevision();
            }
            assertThat(bytes(house, id, LocaleTag.VI)).isEqualTo(vietnamese);
        }
    }

    /** A variant as it stands in the store. */
    private static String bytes(House house, EntryId id, LocaleTag locale) {
        var entry = house.mongo.findById(id.value(), Document.class, "entries");
        var variants = entry == null ? new Document() : entry.get("variants", Document.class);
        return variants.containsKey(locale.value())
                ? variants.get(locale.value(), Document.class).toJson()
                : "none";
    }

    /** Somebody who is alone in two languages, and so knows how they must stand. */
    private static final class Writer {
        private final House house;
        private final EntryId id;
        private final Random random;
        private final List<LocaleTag> locales;
        private final Map<LocaleTag, List<String>> titles = new java.util.HashMap<>();
        private final Map<LocaleTag, String> left = new java.util.HashMap<>();

        Writer(House house, EntryId id, List<String> languages) {
            this.house = house;
            this.id = id;
            this.random = new Random(languages.hashCode());
            this.locales = languages.stream().map(LocaleTag::new).toList();
            locales.forEach(locale -> titles.put(locale, new ArrayList<>()));
        }

        Writer work(int operations) {
            for (int i = 0; i < operations; i++) {
                var locale = locales.get(random.nextInt(locales.size()));
                for (var mine : locales) {
                    assertThat(bytes(house, id, mine))
                            .as("%s, which only this writer addresses", mine)
                            .isEqualTo(left.getOrDefault(mine, "none"));
                }
                act(locale, i);
                locales.forEach(mine -> left.put(mine, bytes(house, id, mine)));
            }
            return this;
        }

        private void act(LocaleTag locale, int i) {
            var written = titles.get(locale);
            if (written.isEmpty() || random.nextInt(3) == 0) {
                var title = locale + " " + i;
                house.variants.save(
                        EDITOR,
                        id,
                        locale,
                        written.size(),
                        House.fields(title, "Đoạn " + random.nextInt(50)));
                written.add(title);
                return;
            }
            try {
                other(locale, written);
            } catch (ProblemException e) { // the workflow has its say, and changes nothing then
                assertThat(e.kind())
                        .isIn(
                                CoreProblem.TRANSITION_NOT_ALLOWED,
                                CoreProblem.SIGN_OFF_NOT_POSSIBLE,
                                CoreProblem.FORBIDDEN,
                                CoreProblem.FOUR_EYES,
                                CoreProblem.STALE_REVISION);
            }
        }

        private void other(LocaleTag locale, List<String> written) {
            switch (random.nextInt(5)) {
                case 0 -> house.reviews.transition(EDITOR, id, locale, "in_review", null);
                case 1 -> house.approve(id, locale, EDITOR);
                case 2 ->
                        house.reviews.transition(
                                House.actor("approver", Role.APPROVER),
                                id,
                                locale,
                                "draft",
                                "again");
                case 3 ->
                        house.variants.save(
                                EDITOR, id, locale, 100_000, House.fields("never", "never"));
                default -> {
                    int revision = 1 + random.nextInt(written.size());
                    var before = house.desk.get(id).variant(locale).orElseThrow().revision();
                    var restored =
                            house.variants.restore(EDITOR, id, locale, written.size(), revision);
                    if (restored.variant(locale).orElseThrow().revision() > before) {
                        written.add(written.get(revision - 1));
                    }
                }
            }
        }

        /** Each revision that was acknowledged is kept, and no other. */
        void hasEveryRevision() {
            for (var locale : locales) {
                var kept =
                        Stream.iterate(1L, n -> n + 1)
                                .limit(titles.get(locale).size() + 1L)
                                .flatMap(n -> house.revisions.find(id, locale, n).stream())
                                .map(revision -> revision.fields().text("title").orElse(""))
                                .toList();
                assertThat(kept).as("revisions of %s", locale).isEqualTo(titles.get(locale));
            }
        }
    }
}
