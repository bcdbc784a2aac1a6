package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds when many write and read at the same time. */
public interface ConcurrencyContract extends Subject {

    int THREADS = 8;

    private static <T> List<T> together(Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    @DisplayName("a counter gives each number once, and none is left out")
    default void countsEachOnce() throws Exception {
        var c = holding(doc("_id", "n", "value", 0));
        Set<Integer> given = ConcurrentHashMap.newKeySet();
        together(() -> {
            for (int i = 0; i < 100; i++) {
                Document after =
                        c.findOneAndUpdate(
                                doc("_id", "n"),
                                doc("$inc", doc("value", 1)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                given.add(after.getInteger("value"));
            }
            return null;
        });
        assertThat(given).hasSize(THREADS * 100);
        assertThat(c.find().first()).containsEntry("value", THREADS * 100);
    }

    @Test
    @DisplayName("of those who expect one revision exactly one wins")
    default void letsOneWin() throws Exception {
        var c = holding(doc("_id", 1, "rev", 0));
        AtomicInteger wins = new AtomicInteger();
        together(() -> {
            for (int rev = 0; rev < 50; rev++) {
                wins.addAndGet(
                        (int)
                                c.updateOne(doc("_id", 1, "rev", rev), doc("$inc", doc("rev", 1)))
                                        .getModifiedCount());
            }
            return null;
        });
        assertThat(c.find().first()).containsEntry("rev", wins.get());
    }

    @Test
    @DisplayName("a unique key is taken once, however many reach for it")
    default void takesKeysOnce() throws Exception {
        var c = fresh();
        c.createIndex(doc("key", 1), new IndexOptions().unique(true));
        AtomicInteger refused = new AtomicInteger();
        together(() -> {
            for (int i = 0; i < 40; i++) {
                try {
                    c.insertOne(doc("key", i));
                } catch (MongoWriteException e) {
                    assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    refused.incrementAndGet();
                }
            }
            return null;
        });
        assertThat(c.countDocuments()).isEqualTo(40);
        assertThat(refused).hasValue(THREADS * 40 - 40);
    }

    @Test
    @DisplayName("a lease is held by one worker at a time, and each item is done once")
    default void leases() throws Exception {
        var c = fresh();
        List<Document> queue = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            queue.add(doc("_id", i, "state", "ready", "epoch", 0));
        }
        c.insertMany(queue);
        c.createIndex(doc("state", 1, "_id", 1));
        List<List<Object>> done =
                together(() -> {
                    List<Object> mine = new ArrayList<>();
                    Document claimed;
                    while ((claimed =
                                    c.findOneAndUpdate(
                                            doc("state", "ready"),
                                            doc(
                                                    "$set",
                                                    doc("state", "taken"),
                                                    "$inc",
                                                    doc("epoch", 1)),
                                            new FindOneAndUpdateOptions()
                                                    .sort(doc("_id", 1))
                                                    .returnDocument(ReturnDocument.AFTER)))
                            != null) {
                        mine.add(claimed.get("_id"));
                        assertThat(claimed).containsEntry("epoch", 1);
                    }
                    return mine;
                });
        assertThat(done.stream().flatMap(List::stream).toList())
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a reader never sees half an update, by document or by index")
    default void readsWhole() throws Exception {
        MongoCollection<Document> c = fresh();
        for (int i = 0; i < 20; i++) {
            c.insertOne(
                    doc(
                            "_id",
                            i,
                            "a",
                            0,
                            "b",
                            0,
                            "list",
                            List.of(0, 0, 0),
                            "pad",
                            "x".repeat(2000)));
        }
        c.createIndex(doc("a", 1));
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int w = 0; w < 2; w++) {
                int offset = w;
                writers.submit(() -> {
                    for (int n = 1; !stop.get(); n++) {
                        c.updateOne(
                                doc("_id", (n * 2 + offset) % 20),
                                doc("$set", doc("a", n, "b", n, "list", List.of(n, n, n))));
                    }
                });
            }
            for (int round = 0; round < 200; round++) {
                List<Document> all =
                        round % 2 == 0
                                ? c.find(doc("a", doc("$gte", 0))).into(new ArrayList<>())
                                : c.find().into(new ArrayList<>());
                assertThat(all).hasSize(20);
                for (Document document : all) {
                    assertThat(document.get("b")).isEqualTo(document.get("a"));
                    assertThat(Set.copyOf(document.getList("list", Integer.class)))
                            .containsExactly(document.getInteger("a"));
                }
            }
            stop.set(true);
        }
    }
}
