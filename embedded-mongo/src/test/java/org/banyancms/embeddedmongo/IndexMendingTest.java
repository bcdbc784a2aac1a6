package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;
import static org.banyancms.embeddedmongo.conformance.Subject.ids;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An index that was damaged")
class IndexMendingTest {

    private MVStore store;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> words;

    @BeforeEach
    void fill() {
        store = DataFile.inMemory();
        mongo = EmbeddedMongo.start(store, EmbeddedMongoSettings.defaults(), DiskRoom.unlimited());
        client = MongoClients.create(mongo.connectionString());
        words = client.getDatabase("t").getCollection("words");
        words.createIndex(doc("tags", 1));
        words.createIndex(doc("slug", -1), new IndexOptions().unique(true).sparse(true));
        for (int i = 0; i < 50; i++) {
            words.insertOne(doc("_id", i, "slug", "s" + i, "tags", List.of("all", "n" + i % 5)));
        }
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    private MVMap<byte[], byte[]> index(String field) {
        for (String name : store.getMapNames()) {
            if (name.startsWith("i.")) {
                MVMap<byte[], byte[]> map =
                        store.openMap(
                                name,
                                new MVMap.Builder<byte[], byte[]>()
                                        .keyType(CheckedBytes.INSTANCE)
                                        .valueType(CheckedBytes.INSTANCE));
                if (map.sizeAsLong() == (field.equals("tags") ? 100 : 50)) {
                    return map;
                }
            }
        }
        throw new AssertionError("no index on " + field);
    }

    @Test
    @DisplayName("is told of entry by entry, and is mended so that every question finds again")
    void mends() {
        assertThat(mongo.findings()).isEmpty();
        assertThat(mongo.mendIndexes()).isZero();
        MVMap<byte[], byte[]> tags = index("tags");
        MVMap<byte[], byte[]> slugs = index("slug");
        byte[] slug = slugs.firstKey();
        tags.remove(tags.firstKey());
        tags.remove(tags.lastKey());
        slugs.remove(slug);
        byte[] stray = slug.clone();
        stray[0] ^= 1;
        slugs.put(stray, new byte[0]);
        words.updateOne(
                doc("_id", 7), doc("$set", doc("seen", true))); // shown with the next commit

        assertThat(ids(words.find(doc("tags", "all")).hint(doc("tags", 1)))).hasSize(49);
        assertThat(mongo.findings())
                .hasSize(4)
                .anyMatch(said -> said.startsWith("t.words index tags_1 lacks the entry"))
                .anyMatch(said -> said.startsWith("t.words index slug_-1 has an entry without"));

        assertThat(mongo.mendIndexes()).isEqualTo(4);

        assertThat(mongo.findings()).isEmpty();
        assertThat(ids(words.find(doc("tags", "all")).hint(doc("tags", 1)))).hasSize(50);
        assertThat(ids(words.find(doc("slug", "s9")))).containsExactly(9);
    }
}
