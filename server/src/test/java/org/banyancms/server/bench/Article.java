package org.banyancms.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article of the corpus.
 *
 * @param t its texts by language
 */
record Article(
        int i,
        String slug,
        String category,
        String cover,
        List<String> tags,
        String publishedDate,
        Map<String, Text> t) {
    static final List<String> LOCALES = List.of("vi", "en", "zh-Hans", "ko", "ja");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(
                            tools.jackson.databind.DeserializationFeature
                                    .FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final String[] CATEGORIES =
            "thoi-su kinh-te the-gioi giao-duc suc-khoe the-thao van-hoa du-lich khoa-hoc moi-truong phap-luat doi-song"
                    .split(" ");
    private static final Map<String, String> WORDS =
            Map.of(
                    "vi",
                    "thành phố người dân kinh tế du lịch lễ hội phở áo dài cà phê múa rối đèn lồng",
                    "en",
                    "city people economy travel festival noodle soup long dress coffee lantern",
                    "zh-Hans",
                    "城市 人民 经济 旅行 节日 河粉 奥黛 咖啡 灯笼 木偶戏",
                    "ko",
                    "도시 국민 경제 여행 축제 쌀국수 아오자이 커피 등불 인형극",
                    "ja",
                    "都市 人々 経済 旅行 祭り フォー アオザイ コーヒー 提灯 人形劇");

    /** A text; the body is HTML of about 4 KB. */
    record Text(String title, String summary, String body) {}

    /** What the generator of the peers' benchmark has made: a line of JSON for each article. */
    static List<Article> read(Path corpus) throws IOException {
        try (var lines = Files.lines(corpus)) {
            return lines.map(line -> JSON.readValue(line, Article.class).tagged()).toList();
        }
    }

    /** The generator says zh where the script has to be said. */
    private Article tagged() {
        var texts = new LinkedHashMap<String, Text>();
        t.forEach((locale, text) -> texts.put(locale.equals("zh") ? "zh-Hans" : locale, text));
        return new Article(i, slug, category, cover, tags, publishedDate, texts);
    }

    /** Articles of the same shape and size, where that generator is not at hand. */
    static List<Article> made(int count) {
        var random = new Random(12345);
        var made = new ArrayList<Article>();
        for (int i = 1; i <= count; i++) {
            var texts = new LinkedHashMap<String, Text>();
            for (var locale : LOCALES) {
                texts.put(locale, text(random, locale, i));
            }
            var day = "%d-%02d-%02dT08:00:00.000Z";
            made.add(
                    new Article(
                            i,
                            "article-%05d".formatted(i),
                            CATEGORIES[random.nextInt(CATEGORIES.length)],
                            "https://cdn.example.org/covers/" + i % 400 + ".jpg",
                            List.of("tag-" + random.nextInt(30)),
                            day.formatted(
                                    2024 + i % 2, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                            texts));
        }
        return made;
    }

    private static Text text(Random random, String locale, int i) {
        var body = new StringBuilder();
        while (body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length < 3_900) {
            body.append("<p>").append(sentence(random, locale, 30)).append("</p>\n");
        }
        return new Text(
                sentence(random, locale, 8) + " " + i,
                sentence(random, locale, 20),
                body.toString());
    }

    private static String sentence(Random random, String locale, int words) {
        var all = WORDS.get(locale).split(" ");
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(all[random.nextInt(all.length)]);
        }
        return sentence.append('.').toString();
    }
}
