package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.Document;

/** What a killed server had acknowledged, and the check that all of it is there. */
final class AcknowledgedWrites {

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private int size;

    int size() {
        return size;
    }

    void read(Path log) throws IOException {
        String text = Files.readString(log, StandardCharsets.UTF_8);
        // the kill may have cut the last line
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            String[] parts = line.split(" ");
            switch (parts[0]) {
                case "deleting" -> versions.remove(parts[1]);
                case "delete" -> deleted.add(parts[1]);
                case "counter" -> counters.merge(parts[1], Long.parseLong(parts[2]), Math::max);
                default -> versions.merge(parts[1], Long.parseLong(parts[2]), Math::max);
            }
            size++;
        }
    }

    void verify(MongoDatabase database, Random random) {
        MongoCollection<Document> articles = database.getCollection("articles");
        Map<String, Document> found = new HashMap<>();
        articles.find().forEach(article -> found.put(article.getString("_id"), article));
        versions.forEach((id, version) -> {
            assertThat(found).as("acknowledged insert").containsKey(id);
            assertThat((long) found.get(id).getInteger("version"))
                    .as("version of %s", id)
                    .isGreaterThanOrEqualTo(version);
        });
        assertThat(found)
                .as("acknowledged deletes")
                .doesNotContainKeys(deleted.toArray(String[]::new));
        counters.forEach((id, value) -> {
            Document counter =
                    database.getCollection("counters").find(Filters.eq("_id", id)).first();
            assertThat(counter).as("counter %s", id).isNotNull();
            assertThat(counter.getLong("value")).as("counter %s", id).isGreaterThanOrEqualTo(value);
        });
        for (String id : versions.keySet()) {
            if (random.nextInt(10) == 0) {
                assertThat(articles.find(Filters.eq("slug", "slug-" + id)).first())
                        .as("by unique index")
                        .isNotNull();
            }
        }
        assertThat(articles.countDocuments(Filters.eq("tags", "all")))
                .as("by array index")
                .isEqualTo(found.size());
    }
}
