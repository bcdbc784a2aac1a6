package org.banyancms.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.banyancms.server.outside.RunningBanyan;
import tools.jackson.databind.JsonNode;

/** Writes, approves and publishes articles as a newsroom does, over HTTP. */
final class Press {
    static final String TYPE = "measured-article";
    private static final String ENTRIES = "/api/v1/manage/entries";
    private static final int WRITERS = 8;
    private static final int TOGETHER = 100;

    private final RunningBanyan banyan;

    Press(RunningBanyan banyan) {
        this.banyan = banyan;
    }

    /** Declares the type that the corpus has; needs signing as any other does. */
    void declare() {
        var fields =
                List.of(
                        field("title", "text", true),
                        field("summary", "text", true),
                        field("body", "richText", true),
                        field("category", "text", false),
                        field("cover", "text", false),
                        field("tags", "tags", false),
                        field("publishedDate", "instant", false),
                        field("sources", "sources", false));
        var type =
                Map.of(
                        "name",
                        TYPE,
                        "labels",
                        labels(),
                        "schemaOrg",
                        "NewsArticle",
                        "fields",
                        fields);
        banyan.as("coordinator").post("/api/v1/manage/types", type).expect(201);
    }

    private static Map<String, Object> field(String name, String kind, boolean localised) {
        return Map.of("name", name, "kind", kind, "localised", localised, "labels", labels());
    }

    private static Map<String, String> labels() {
        return Map.of("vi", "Đo", "en", "Measured");
    }

    /** Publishes these articles in all their languages; their ids. */
    List<String> publish(List<Article> articles) throws InterruptedException, ExecutionException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written =
                    writers.invokeAll(
                            articles.stream()
                                    .<Callable<String>>map(article -> () -> write(article))
                                    .toList());
            var ids = new ArrayList<String>();
            for (var one : written) {
                ids.add(one.get());
            }
            for (int i = 0; i < ids.size(); i += TOGETHER) {
                release(ids.subList(i, Math.min(ids.size(), i + TOGETHER)), articles.get(i));
            }
            return ids;
        }
    }

    /** An article with all its texts written and signed; its id. */
    String write(Article article) {
        var source = Map.of("id", "s1", "class", "OFFICIAL_CENTRAL", "issuer", "Thủ tướng");
        var shared =
                Map.of(
                        "category", article.category(),
                        "cover", article.cover(),
                        "tags", article.tags(),
                        "publishedDate", article.publishedDate(),
                        "sources", List.of(source));
        var begun =
                Map.of(
                        "type",
                        TYPE,
                        "owner",
                        "SVHTTDL",
                        "topics",
                        List.of("tourism"),
                        "fields",
                        shared);
        var made = banyan.as("editor2").post(ENTRIES, begun).expect(201).json();
        var id = made.get("id").stringValue();
        article.t()
                .forEach((locale, text) -> {
                    write(id, locale, text);
                    approve(ENTRIES + "/" + id + "/locales/" + locale);
                });
        return id;
    }

    private void write(String id, String locale, Article.Text text) {
        var fields = Map.of("title", text.title(), "summary", text.summary(), "body", text.body());
        banyan.as("editor2")
                .put(
                        ENTRIES + "/" + id + "/locales/" + locale,
                        Map.of("If-None-Match", "*"),
                        Map.of("fields", fields, "bodyFormat", "text/html"))
                .expect(201);
    }

    private void approve(String text) {
        banyan.as("editor2").post(text + "/transitions", Map.of("to", "in_review")).expect(200);
        var none =
                Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");
        var secrecy = Map.of("kind", "secrecy", "verdict", "approved", "answers", none);
        banyan.as("secrecy").post(text + "/sign-offs", secrecy).expect(200);
        var approval = Map.of("kind", "approval", "verdict", "approved");
        banyan.as("approver").post(text + "/sign-offs", approval).expect(200);
    }

    private void release(List<String> ids, Article like) {
        var items = new ArrayList<Map<String, String>>();
        for (var id : ids) {
            for (var locale : like.t().keySet()) {
                items.add(Map.of("entry", id, "locale", locale, "action", "publish"));
            }
        }
        var wish = Map.of("name", "measured", "items", items);
        JsonNode release =
                banyan.as("publisher").post("/api/v1/manage/releases", wish).expect(201).json();
        var path = "/api/v1/manage/releases/" + release.get("id").stringValue();
        banyan.as("publisher").post(path + "/launch", "").expect(200);
    }

    /** One language goes public; the answer comes when it is. */
    void publish(String id, String locale) {
        banyan.as("publisher")
                .post(ENTRIES + "/" + id + "/locales/" + locale + "/publish", Map.of())
                .expect(200);
    }
}
