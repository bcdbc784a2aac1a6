package org.banyancms.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.banyancms.core.access.AccessEvent;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.audit.AuditStoreConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

@DisplayName("The audit trail")
class AuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-09-02T01:00:00.123456789Z");

    private EmbeddedMongo server;
    private MongoClient client;
    private AuditStore store;
    private AuditTrail trail;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString());
        store = storeOn(client);
        trail = new AuditTrail(store);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static AuditStore storeOn(MongoClient client) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MongoOperations.class, () -> new MongoTemplate(client, "audit"));
        context.register(AuditStoreConfiguration.class);
        context.refresh();
        return context.getBean(AuditStore.class);
    }

    private static AuditNote note(String key, String kind, String actor, String entry) {
        return new AuditNote(
                key, kind, actor, entry, null, null, NOW, Map.of("a", "ấ\n\"\\\u0001"));
    }

    @Test
    @DisplayName("chains each record to the one before, and finds it as it was")
    void chains() {
        trail.append(note(null, "login", "editor", null));
        var second = trail.append(note("k", "publish", "publisher", "e1"));

        var records = trail.after(0, null, null, 10);

        assertThat(records).hasSize(2).contains(second);
        assertThat(records.getFirst().previous()).isEqualTo(AuditRecord.BEGINNING);
        assertThat(records.getLast().previous()).isEqualTo(records.getFirst().hash());
        assertThat(trail.verify()).isEqualTo(new AuditVerdict(true, 2, second.hash(), null));
    }

    @Test
    @DisplayName("remembers a happening once, however often it is told")
    void idempotent() {
        var first = trail.append(note("entry:1", "created", "editor", "e1"));
        var again = trail.append(note("entry:1", "created", "editor", "e1"));

        assertThat(again).isEqualTo(first);
        assertThat(trail.verify().records()).isEqualTo(1);
    }

    @Test
    @DisplayName("is read by entry, by actor, and from where one stopped")
    void filters() {
        trail.append(note(null, "a", "x", "e1"));
        trail.append(note(null, "b", "y", "e1"));
        trail.append(note(null, "c", "x", "e2"));

        assertThat(trail.after(0, "e1", null, 10))
                .extracting(r -> r.note().kind())
                .containsExactly("a", "b");
        assertThat(trail.after(0, null, "x", 10))
                .extracting(r -> r.note().kind())
                .containsExactly("a", "c");
        assertThat(trail.after(1, null, null, 1))
                .extracting(r -> r.note().kind())
                .containsExactly("b");
    }

    @Test
    @DisplayName("tells where somebody has changed or removed a record")
    void findsForgery() {
        for (int i = 0; i < 5; i++) {
            trail.append(note(null, "k" + i, "x", null));
        }
        var collection = client.getDatabase("audit").getCollection("audit");

        collection.updateOne(Filters.eq("_id", 3L), Updates.set("actor", "somebody else"));
        assertThat(trail.verify())
                .extracting(AuditVerdict::intact, AuditVerdict::brokenAt)
                .containsExactly(false, 3L);

        collection.updateOne(Filters.eq("_id", 3L), Updates.set("actor", "x"));
        assertThat(trail.verify().intact()).isTrue();

        collection.deleteOne(Filters.eq("_id", 4L));
        assertThat(trail.verify().brokenAt()).isEqualTo(4L);
    }

    @Test
    @DisplayName("lets writers of several nodes take turns without a hole")
    void concurrent() throws Exception {
        var other = new AuditTrail(storeOn(client));
        var ready = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                var mine = i % 2 == 0 ? trail : other;
                var name = "k" + i;
                workers.submit(() -> {
                    ready.await();
                    return mine.append(note(name, "race", "x", null));
                });
            }
            ready.countDown();
        }

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify().records()).isEqualTo(40);
    }

    @Test
    @DisplayName("takes note of what becomes public and ceases to be, once for each language")
    void followsTheJournal() {
        var gone =
                new Change.Remove(
                        new EntryId("e1"), LocaleTag.VI, Change.Removal.KILL, "rights", null);
        var commit = new Commit(7, "kill", null, List.of(gone), "publisher", NOW);
        var follower = new AuditedJournal(trail);

        follower.apply(commit);
        follower.apply(commit);

        assertThat(follower.name()).isEqualTo("audit");
        assertThat(trail.after(0, "e1", null, 10))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.note().kind()).isEqualTo("kill");
                    assertThat(record.note().detail())
                            .containsEntry("removal", "KILL")
                            .containsEntry("sequence", "7");
                });
    }

    @Test
    @DisplayName("takes note of people and their keys")
    void hearsOfPeople() {
        new AuditedAccess(trail)
                .happened(
                        new AccessEvent(
                                "token_issued", "root", "editor", NOW, Map.of("token", "t1")));

        assertThat(trail.after(0, null, "root", 10).getFirst().note().subject())
                .isEqualTo("editor");
    }

    @Test
    @DisplayName("has one canonical form for one meaning")
    void canonical() {
        var members =
                new TreeMap<String, Object>(
                        Map.of("b", 1L, "a", "ấ\t\"\u0001", "c", new TreeMap<>(Map.of("x", "y"))));

        assertThat(CanonicalJson.write(members))
                .isEqualTo("{\"a\":\"ấ\\t\\\"\\u0001\",\"b\":1,\"c\":{\"x\":\"y\"}}");
    }
}
