package org.banyancms.embeddedmongo.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** A server under test. */
public interface Subject {

    AtomicInteger NUMBER = new AtomicInteger();

    MongoClient client();

    MongoDatabase database();

    /** A collection that no other test uses. */
    default MongoCollection<Document> fresh() {
        MongoCollection<Document> collection =
                database().getCollection("c" + NUMBER.incrementAndGet());
        collection.drop();
        return collection;
    }

    /** A fresh collection that holds these documents. */
    default MongoCollection<Document> holding(Document... documents) {
        MongoCollection<Document> collection = fresh();
        collection.insertMany(List.of(documents));
        return collection;
    }

    static Document doc(Object... pairs) {
        Document document = new Document();
        for (int i = 0; i < pairs.length; i += 2) {
            document.append((String) pairs[i], pairs[i + 1]);
        }
        return document;
    }

    static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }
}
