package org.banyancms.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.core.search.Live.article;
import static org.banyancms.core.search.Live.publish;
import static org.banyancms.core.search.Live.unpublish;
import static org.banyancms.core.search.Live.variant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every search index must do, whatever it stands on. */
public abstract class SearchIndexContract {
    private SearchIndex index;

    /** An empty index. */
    protected abstract SearchIndex open();

    @BeforeEach
    final void begin() {
        index = open();
    }

    @AfterEach
    final void end() {
        index.close();
    }

    private List<String> found(String locale, String text) {
        return found(Asking.in(locale).text(text));
    }

    private List<String> found(Asking asked) {
        return ids(index.search(asked.query()));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().value()).toList();
    }

    @Nested
    @DisplayName("In Vietnamese")
    class Vietnamese {
        @BeforeEach
        void fill() {
            index.apply(
                    publish(
                            1,
                            article("e1", "vi", "Mở đường mới", "Con đường dài qua làng."),
                            article("e2", "vi", "Biển dương xanh", "Đại dương bao la, dương liễu."),
                            article("e3", "vi", "Hoà bình", "Thành phố vì hoà bình"),
                            article("e4", "vi", "Hòa nhạc", "Đêm hòa nhạc mùa thu"),
                            article("e5", "vi", "Nghị định 72/2015/NĐ-CP", "Quy định về quản lý"),
                            article("e6", "vi", "Nghị định 72/2016/NĐ-CP", "văn bản khác 2015"),
                            article("e7", "vi", "Đường sắt", "Tuyến đường sắt Bắc Nam"),
                            article("e8", "vi", "Sắt và đường", "Giá sắt tăng, giá đường giảm"),
                            article(
                                    "e9",
                                    "vi",
                                    "Khu di tích Tân Trào",
                                    "An toàn khu của cả nước")));
        }

        @Test
        @DisplayName("an unaccented word finds every word that is written so without its marks")
        void unaccented() {
            assertThat(found("vi", "duong")).containsExactlyInAnyOrder("e1", "e2", "e7", "e8");
        }

        @Test
        @DisplayName("an accented word ranks its exact tone first and the others last")
        void exactTone() {
            assertThat(found("vi", "đường")).hasSize(4).last().isEqualTo("e2");
            assertThat(found("vi", "dương")).hasSize(4).first().isEqualTo("e2");
        }

        @Test
        @DisplayName("both schools of tone marks find both, and rank as one")
        void bothSchools() {
            assertThat(found("vi", "hoà")).containsExactlyInAnyOrder("e3", "e4");
            assertThat(found("vi", "hòa")).isEqualTo(found("vi", "hoà"));
            assertThat(found("vi", "hòa bình").getFirst()).isEqualTo("e3");
        }

        @Test
        @DisplayName("a query in decomposed Unicode finds the same")
        void decomposed() {
            var decomposed =
                    java.text.Normalizer.normalize("đường sắt", java.text.Normalizer.Form.NFD);
            assertThat(found("vi", decomposed)).isEqualTo(found("vi", "đường sắt"));
        }

        @ParameterizedTest
        @DisplayName("a number of a legal document is found with Đ and with D, and no other one is")
        @CsvSource({"72/2015/NĐ-CP", "72/2015/ND-CP", "72/2015/nđ-cp"})
        void documentNumber(String number) {
            assertThat(found("vi", number)).containsExactly("e5");
        }

        @Test
        @DisplayName("words that stand together rank above the same words apart")
        void together() {
            assertThat(found("vi", "đường sắt")).startsWith("e7").contains("e8");
        }

        @Test
        @DisplayName("every word must be found, each in whatever field")
        void everyWord() {
            assertThat(found("vi", "Tân Trào an toàn khu")).containsExactly("e9");
            assertThat(found("vi", "Tân Trào nhạc")).isEmpty();
        }

        @Test
        @DisplayName("signs between words ask for nothing, and signs alone find nothing")
        void signs() {
            assertThat(found("vi", "Tân Trào - “An toàn khu” …")).containsExactly("e9");
            assertThat(found("vi", "- … ?!")).isEmpty();
        }

        @Test
        @DisplayName("words written together or apart are found where nothing is as it was written")
        void togetherOrApart() {
            assertThat(found("vi", "tantrao")).containsExactly("e9");
            index.apply(publish(2, article("e10", "vi", "Đoàn Xiengkhouang", "")));
            assertThat(found("vi", "xieng khouang")).containsExactly("e10");
            var marked = index.search(Asking.in("vi").text("tantrao").highlighted().query());
            assertThat(marked.near()).isTrue();
            assertThat(marked.hits().getFirst().snippets())
                    .containsEntry("title", "Khu di tích <mark>Tân Trào</mark>");
        }

        @Test
        @DisplayName("tan trao finds Tân Trào")
        void storyOfTheProduct() {
            assertThat(found("vi", "tan trao")).containsExactly("e9");
            assertThat(found("vi", "TÂN TRÀO")).containsExactly("e9");
        }
    }

    @Nested
    @DisplayName("In other languages")
    class Languages {
        @BeforeEach
        void fill() {
            index.apply(
                    publish(
                            1,
                            article("z1", "zh-Hans", "新技术改革", "可再生能源与新技术发展"),
                            article("j1", "ja", "再生エネルギー", "伝統料理を食べました"),
                            article("k1", "ko", "문화교육을 합니다", "한국 전통 음식"),
                            article("t1", "th", "ประเทศไทยมีวัฒนธรรม", "ประเพณีและอาหาร"),
                            article("l1", "lo", "ພາສາລາວ", "ປະເທດລາວມີວັດທະນະທຳ"),
                            article("m1", "km", "ភាសាខ្មែរ", "ប្រទេសកម្ពុជា"),
                            article(
                                    "n1",
                                    "en",
                                    "The cities of technology",
                                    "Government opens schools"),
                            article("n2", "en", "Tan Trao’s banyan", "The Tân Trào communal house"),
                            article("f1", "fr", "Les chevaux", "nouvelles technologies"),
                            article("f2", "fr", "De l’eau claire", "source"),
                            article("r2", "ru", "Ёлка", "праздник"),
                            article("d1", "de", "Häuser in Tân Trào", "Die Straßen"),
                            article("s1", "es", "Las ciudades", "nuevas canciones"),
                            article("r1", "ru", "городов", "технологиями в Tân Trào")));
        }

        @ParameterizedTest
        @DisplayName("words are found as the language cuts and bends them")
        @CsvSource({
            "zh-Hans,技术,z1",
            "zh-Hans,源与,z1",
            "ja,料理,j1",
            "ko,교육,k1",
            "th,วัฒนธรรม,t1",
            "lo,ລາວ,l1",
            "zh-Hans,源,z1",
            "ko,합,k1",
            "km,កម្ពុជា,m1",
            "en,city,n1",
            "en,school,n1",
            "en,tan trao,n2",
            "fr,cheval,f1",
            "de,haus,d1",
            "de,tan trao,d1",
            "es,cancion,s1",
            "ru,город,r1",
            "fr,eau,f2",
            "ru,елка,r2",
            "ru,ёлки,r2",
            "ru,tan trao,r1"
        })
        void words(String locale, String word, String entry) {
            assertThat(found(locale, word)).containsExactly(entry);
        }

        @ParameterizedTest
        @DisplayName("letters that look the same are the same, however they were typed")
        @CsvSource({"ຫມາກກ້ຽງ,ໝາກກ້ຽງ", "ນໍ້າຕົກ,ນ້ຳຕົກ", "ຫລວງພະບາງ,ຫຼວງພະບາງ"})
        void spelling(String typed, String written) {
            index.apply(publish(2, article("l2", "lo", written, "")));
            assertThat(found("lo", typed)).containsExactly("l2");
        }

        @Test
        @DisplayName("a question in a script without spaces finds what answers a part of it")
        void question() {
            var found = index.search(Asking.in("zh-Hans").text("技术何在").query());
            assertThat(ids(found)).containsExactly("z1");
            assertThat(found.near()).isTrue();
        }

        @Test
        @DisplayName("a search stays in its language")
        void strict() {
            assertThat(found("fr", "government")).isEmpty();
        }

        @Test
        @DisplayName("a search without a language goes through all of them")
        void everyLanguage() {
            assertThat(found(Asking.everywhere().text("tan trao")))
                    .containsExactlyInAnyOrder("n2", "d1", "r1");
            assertThat(found(Asking.everywhere().text("技术"))).containsExactly("z1");
        }
    }

    @Nested
    @DisplayName("Besides the hits")
    class Besides {
        @BeforeEach
        void fill() {
            index.apply(
                    publish(
                            1,
                            article("e1", "vi", "Mở đường mới", "Con đường dài qua đại dương."),
                            article("e1", "en", "A new road", "The long road."),
                            article("e2", "vi", "Biển dương xanh", "Hoà bình & <b>yên</b> ả"),
                            article("e3", "en", "Roads of Laos", "From the city"),
                            variant("s1", "vi", "event", Map.of("title", "Hội đường phố"), "")));
        }

        private Map<String, String> snippets(String locale, String text) {
            var asked = Asking.in(locale).text(text).highlighted();
            return index.search(asked.query()).hits().getFirst().snippets();
        }

        @Test
        @DisplayName(
                "values are counted among all hits, not those of the page, the most frequent first")
        void facets() {
            var found =
                    index.search(
                            Asking.in("vi").text("duong").size(1).facets("type", "topics").query());
            assertThat(found.facets().get("type"))
                    .containsExactly(
                            new SearchResult.Count("article", 2),
                            new SearchResult.Count("event", 1));
            assertThat(found.facets().get("topics"))
                    .containsExactly(new SearchResult.Count("history-heritage", 3));
        }

        @Test
        @DisplayName(
                "a snippet marks the exact tone where it stands, every form where none was asked")
        void snippets() {
            assertThat(snippets("vi", "đường mới"))
                    .containsEntry("title", "Mở <mark>đường</mark> <mark>mới</mark>")
                    .containsEntry("text", "Con <mark>đường</mark> dài qua đại dương.");
            assertThat(snippets("vi", "duong moi"))
                    .containsEntry(
                            "text", "Con <mark>đường</mark> dài qua đại <mark>dương</mark>.");
        }

        @Test
        @DisplayName("a snippet is safe HTML and knows both schools of tone marks")
        void escaped() {
            assertThat(snippets("vi", "hòa bình"))
                    .containsExactly(
                            Map.entry(
                                    "text",
                                    "<mark>Hoà</mark> <mark>bình</mark> &amp; &lt;b&gt;yên&lt;/b&gt; ả"));
            assertThat(snippets("en", "roads").values()).allMatch(it -> it.contains("<mark>"));
        }

        @Test
        @DisplayName("a mistyped word finds what resembles it only where nothing has it as it is")
        void near() {
            var found = index.search(Asking.in("vi").text("duongg").highlighted().query());
            assertThat(found.near()).isTrue();
            assertThat(ids(found)).contains("e1", "e2", "s1");
            assertThat(found.hits().getFirst().snippets().values())
                    .allMatch(it -> it.contains("<mark>"));
            var exact = index.search(Asking.in("vi").text("duong").query());
            assertThat(exact.near()).isFalse();
            assertThat(found("vi", "qqqqqq")).isEmpty();
        }

        @Test
        @DisplayName(
                "across languages each entry comes once, in the asker's language where it is live")
        void across() {
            var found =
                    index.search(
                            Asking.in("vi").text("road").across().facets("type").counted().query());
            assertThat(found.hits())
                    .extracting(hit -> hit.entry() + " " + hit.locale() + " " + hit.foundIn())
                    .containsExactlyInAnyOrder("e1 vi en", "e3 en en");
            assertThat(found.total()).hasValue(2);
            assertThat(found.facets().get("type"))
                    .containsExactly(new SearchResult.Count("article", 2));
        }

        @Test
        @DisplayName("pages across languages show each entry once")
        void acrossPages() {
            var all = new ArrayList<String>();
            var after = Optional.<String>empty();
            do {
                var page = index.search(Asking.in("vi").across().size(1).after(after).query());
                all.addAll(ids(page));
                after = page.next();
            } while (after.isPresent());
            assertThat(all).containsExactlyInAnyOrder("e1", "e2", "e3", "s1");
        }

        private List<String> suggested(String locale, String typed) {
            return index.suggest(new LocaleTag(locale), typed).suggestions().stream()
                    .map(Suggestion::text)
                    .toList();
        }

        @Test
        @DisplayName("a beginning without accents proposes words and titles with them")
        void suggestions() {
            assertThat(suggested("vi", "mo du")).contains("mở đường", "Mở đường mới");
            assertThat(suggested("vi", "duo")).contains("đường", "dương", "Biển dương xanh");
            assertThat(suggested("vi", "đườ").getFirst()).isEqualTo("đường");
            assertThat(suggested("en", "ro")).contains("road", "Roads of Laos");
            assertThat(suggested("vi", " ")).isEmpty();
            assertThat(suggested("vi", "road")).isEmpty();
        }
    }

    @Nested
    @DisplayName("Filters and orders")
    class FiltersAndOrders {
        @BeforeEach
        void fill() {
            index.apply(
                    publish(
                            1,
                            place("p1", "Nhà hát lớn", 120_000, "gothic", "1911-12-09", true),
                            place("p2", "Nhà hàng sen", 80_000, "modern", "2015-01-01", false),
                            variant("p3", "vi", "article", Map.of("title", "Ăn uống"), "")));
        }

        private org.banyancms.core.journal.LiveVariant place(
                String id, String title, long price, String style, String opened, boolean open) {
            return variant(
                    id,
                    "vi",
                    "place",
                    Map.of(
                            "title", title,
                            "price", price,
                            "style", style,
                            "openedOn", opened,
                            "seenAt", opened + "T08:00:00+07:00",
                            "open", open,
                            "tags", List.of("a", style),
                            "menu", "bún chả và phở " + style),
                    "");
        }

        private List<String> where(Condition condition) {
            return found(Asking.in("vi").where(condition).by("title"));
        }

        @Test
        @DisplayName("a field that nobody announced can be filtered by")
        void customFields() {
            assertThat(where(new Condition.Within("price", 100_000, 200_000)))
                    .containsExactly("p1");
            assertThat(where(new Condition.OneOf("style", List.of("gothic", "modern"))))
                    .containsExactly("p2", "p1");
            assertThat(where(new Condition.OneOf("open", List.of("true")))).containsExactly("p1");
            assertThat(where(new Condition.OneOf("tags", List.of("modern")))).containsExactly("p2");
            assertThat(where(new Condition.Words("menu", "pho"))).containsExactly("p2", "p1");
            assertThat(where(new Condition.StartsWith("style", "got"))).containsExactly("p1");
        }

        @Test
        @DisplayName("days compare as days, instants as instants whatever their offset")
        void times() {
            assertThat(where(new Condition.Between("openedOn", "2000-01-01", true, "", false)))
                    .containsExactly("p2");
            double at = java.time.Instant.parse("1911-12-09T01:00:00Z").toEpochMilli();
            assertThat(where(new Condition.Within("seenAt", at, at))).containsExactly("p1");
        }

        @Test
        @DisplayName("and, or, not and exists hold together")
        void tree() {
            var exists = new Condition.Exists("price");
            assertThat(where(new Condition.Not(exists))).containsExactly("p3");
            var modern = new Condition.OneOf("style", List.of("modern"));
            assertThat(where(new Condition.Any(List.of(modern, new Condition.Not(exists)))))
                    .containsExactly("p3", "p2");
            assertThat(where(new Condition.All(List.of(modern, new Condition.Not(exists)))))
                    .isEmpty();
            assertThat(where(new Condition.Any(List.of()))).isEmpty();
        }

        @Test
        @DisplayName("common fields are the entry's own, whatever a type calls its fields")
        void commonFields() {
            index.apply(
                    publish(
                            2,
                            variant(
                                    "p4",
                                    "vi",
                                    "place",
                                    Map.of("title", "Giả", "locale", "en", "type", "article"),
                                    "")));
            assertThat(found(Asking.in("en"))).isEmpty();
            assertThat(where(new Condition.OneOf("type", List.of("article"))))
                    .containsExactly("p3");
        }

        @Test
        @DisplayName("titles sort as the language does: à ả ã á ạ, a ă â, d đ, 9 before 10")
        void collation() {
            var titles =
                    List.of(
                            "à", "ả", "ã", "á", "ạ", "an", "ăn", "ân", "Bài 9", "Bài 10", "da",
                            "đa");
            long sequence = 2;
            for (int i = titles.size() - 1; i >= 0; i--) {
                index.apply(
                        publish(
                                sequence++,
                                variant(
                                        "c" + i,
                                        "vi",
                                        "letter",
                                        Map.of("title", titles.get(i)),
                                        "")));
            }
            var letters = new Condition.OneOf("type", List.of("letter"));
            var sorted = found(Asking.in("vi").where(letters).by("title").size(50));
            assertThat(sorted.stream().map(id -> titles.get(Integer.parseInt(id.substring(1)))))
                    .containsExactlyElementsOf(titles);
            assertThat(found(Asking.in("vi").where(letters).by("-title").size(50)))
                    .containsExactlyElementsOf(sorted.reversed());
        }

        @Test
        @DisplayName("what lacks the field comes last, both ways")
        void missing() {
            assertThat(found(Asking.in("vi").by("price#"))).containsExactly("p2", "p1", "p3");
            assertThat(found(Asking.in("vi").by("-price#"))).containsExactly("p1", "p2", "p3");
            assertThat(found(Asking.in("vi").by("style"))).containsExactly("p1", "p2", "p3");
            assertThat(found(Asking.in("vi").by("-style"))).containsExactly("p2", "p1", "p3");
        }
    }

    @Nested
    @DisplayName("Pages")
    class Pages {
        @BeforeEach
        void fill() {
            var variants =
                    Stream.iterate(0, i -> i < 25, i -> i + 1)
                            .map(i -> article("a%02d".formatted(i), "vi", "Bài " + i % 5, "chung"))
                            .toArray(org.banyancms.core.journal.LiveVariant[]::new);
            index.apply(publish(1, variants));
        }

        private List<String> walk(Asking asked) {
            var all = new ArrayList<String>();
            var after = Optional.<String>empty();
            do {
                var page = index.search(asked.after(after).query());
                all.addAll(ids(page));
                after = page.next();
            } while (after.isPresent());
            return all;
        }

        @ParameterizedTest
        @DisplayName("walking them shows each hit once, in any order of any kind")
        @CsvSource({"title,''", "-title,''", "publishedAt#,''", "price#,''", "'',chung"})
        void eachOnce(String sort, String text) {
            var asked = Asking.in("vi").text(text).size(7);
            if (!sort.isEmpty()) {
                asked.by(sort);
            }
            assertThat(walk(asked)).hasSize(25).doesNotHaveDuplicates();
        }

        @Test
        @DisplayName("a page begins right after the one before, although something came in between")
        void stable() {
            var asked = Asking.in("vi").by("slug").size(10);
            var first = index.search(asked.query());
            index.apply(publish(2, article("a000", "vi", "Mới", "")));
            assertThat(ids(index.search(asked.after(first.next()).query())))
                    .startsWith("a10")
                    .doesNotContainAnyElementsOf(ids(first));
        }

        @Test
        @DisplayName("all are counted only where that is asked")
        void total() {
            assertThat(index.search(Asking.in("vi").size(1).query()).total()).isEmpty();
            assertThat(index.search(Asking.in("vi").size(1).counted().query()).total())
                    .hasValue(25);
        }

        @Test
        @DisplayName("a cursor of another query, a forged one and nonsense are refused")
        void foreignCursor() {
            var cursor = index.search(Asking.in("vi").by("title").size(2).query()).next();
            for (var wrong : List.of("x", "", "////", "O", "MTsyOzM")) {
                assertThatThrownBy(() ->
                                index.search(Asking.in("vi").after(Optional.of(wrong)).query()))
                        .isInstanceOf(ProblemException.class);
            }
            assertThatThrownBy(() ->
                            index.search(Asking.in("vi").by("-publishedAt#").after(cursor).query()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Nested
    @DisplayName("Commits")
    class Commits {
        @Test
        @DisplayName("an edit takes the place of what was there, an unpublication takes it away")
        void change() {
            index.apply(publish(1, article("e1", "vi", "Cũ", ""), article("e1", "en", "Old", "")));
            index.apply(publish(2, article("e1", "vi", "Mới", "")));
            assertThat(found("vi", "cu")).isEmpty();
            assertThat(found("vi", "moi")).containsExactly("e1");
            index.apply(unpublish(3, "e1", "vi"));
            assertThat(found("vi", "moi")).isEmpty();
            assertThat(found("en", "old")).containsExactly("e1");
            assertThat(index.documents()).isEqualTo(1);
            assertThat(index.sequence()).isEqualTo(3);
        }

        @Test
        @DisplayName("taken in twice changes nothing, and none is left out")
        void onceAndInOrder() {
            var first = publish(1, article("e1", "vi", "Một", ""));
            index.apply(first);
            index.apply(unpublish(2, "e1", "vi"));
            index.apply(first);
            assertThat(index.documents()).isZero();
            assertThatThrownBy(() -> index.apply(publish(4, article("e4", "vi", "Bốn", ""))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot follow 2");
            index.apply(publish(3, article("e3", "vi", "Ba", "")));
            assertThat(index.sequence()).isEqualTo(3);
        }

        @Test
        @DisplayName("a search never sees half of one")
        void whole() throws Exception {
            try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
                var torn =
                        others.submit(() -> {
                            while (index.sequence() < 40) {
                                var found = index.search(Asking.everywhere().counted().query());
                                var total = found.total().orElse(-1);
                                if (total != (found.sequence() % 2 == 1 ? 3 : 0)) {
                                    return found.sequence() + " has " + total;
                                }
                            }
                            return "none";
                        });
                for (long sequence = 1; sequence <= 40; sequence++) {
                    index.apply(sequence % 2 == 1 ? threeLanguages(sequence) : gone(sequence));
                }
                assertThat(torn.get()).isEqualTo("none");
            }
        }

        private org.banyancms.core.journal.Commit threeLanguages(long sequence) {
            return publish(
                    sequence,
                    article("e1", "vi", "Đa", ""),
                    article("e1", "en", "Banyan", ""),
                    article("e1", "ko", "반얀", ""));
        }

        private org.banyancms.core.journal.Commit gone(long sequence) {
            return Live.commit(
                    sequence,
                    Stream.of("vi", "en", "ko")
                            .flatMap(locale -> unpublish(sequence, "e1", locale).changes().stream())
                            .toList());
        }

        @Test
        @DisplayName("waiting for a sequence ends when it comes, or when the time is over")
        void waiting() throws Exception {
            assertThat(index.awaitSequence(0, Duration.ZERO)).isTrue();
            assertThat(index.awaitSequence(1, Duration.ofMillis(20))).isFalse();
            try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
                var came = others.submit(() -> index.awaitSequence(1, Duration.ofSeconds(30)));
                index.apply(publish(1, article("e1", "vi", "Một", "")));
                assertThat(came.get()).isTrue();
            }
        }

        @Test
        @DisplayName("a rebuild takes the place of everything, and commits go on after it")
        void rebuild() {
            index.apply(publish(1, article("old", "vi", "Cũ", "")));
            var mark = IndexMark.of(publish(7));
            index.rebuild(mark, Stream.of(article("new", "vi", "Mới", "")));
            assertThat(found(Asking.in("vi"))).containsExactly("new");
            assertThat(index.mark()).isEqualTo(mark);
            index.apply(publish(8, article("e8", "vi", "Tám", "")));
            assertThat(index.sequence()).isEqualTo(8);
        }

        @Test
        @DisplayName("a rebuild that breaks off leaves searches what they saw")
        void brokenRebuild() {
            index.apply(publish(1, article("old", "vi", "Cũ", "")));
            var broken =
                    Stream.of("e1", "e2")
                            .map(id -> {
                                if (id.equals("e2")) {
                                    throw new IllegalStateException("the journal is away");
                                }
                                return article(id, "vi", "Mới", "");
                            });
            assertThatThrownBy(() -> index.rebuild(IndexMark.of(publish(2)), broken))
                    .hasMessage("the journal is away");
            assertThat(found(Asking.in("vi"))).containsExactly("old");
            assertThat(index.mark().sequence()).isLessThanOrEqualTo(1);
            assertThat(found(Asking.in("vi"))).containsExactly("old");
        }
    }

    @Test
    @DisplayName("a long query of two hundred different characters is searched for")
    void longQuery() {
        var text =
                java.util.stream.IntStream.range(0x4E00, 0x4E00 + 200)
                        .mapToObj(Character::toString)
                        .collect(java.util.stream.Collectors.joining());
        index.apply(publish(1, article("z1", "zh-Hans", "长", text)));
        assertThat(found("zh-Hans", text)).containsExactly("z1");
    }

    @Test
    @DisplayName("an empty index stands at 0 and finds nothing")
    void empty() {
        assertThat(index.sequence()).isZero();
        assertThat(index.mark()).isEqualTo(IndexMark.NONE);
        assertThat(found("vi", "gì")).isEmpty();
        assertThat(found(Asking.in(LocaleTag.EN.value()))).isEmpty();
    }
}
