package org.banyancms.translations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.memory.MemoryUnit;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The memory in MongoDB. A pair's identity is the fingerprint of its two texts, so it is kept once.
 */
final class MongoMemoryStore implements MemoryStore {

    static final String MEMORY = "translationMemory";

    private static final int BATCH = 500;

    private final MongoOperations mongo;
    private final Clock clock;

    MongoMemoryStore(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(MEMORY)
                .createIndex(
                        new Index()
                                .named("kept")
                                .on("source", Sort.Direction.ASC)
                                .on("target", Sort.Direction.ASC)
                                .on("keptAt", Sort.Direction.ASC));
    }

    @Override
    public void keep(List<MemoryUnit> units) {
        for (int from = 0; from < units.size(); from += BATCH) {
            var keptAt = clock.instant();
            var batch = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, MEMORY);
            for (MemoryUnit unit : units.subList(from, Math.min(from + BATCH, units.size()))) {
                var update = new Update();
                write(unit).forEach(update::set);
                update.set("keptAt", Trees.date(keptAt));
                batch.upsert(query(where("_id").is(fingerprint(unit))), update);
            }
            batch.execute();
        }
    }

    @Override
    public void since(LocaleTag source, LocaleTag target, Instant from, Consumer<Kept> pair) {
        var kept =
                query(
                        where("source")
                                .is(source.value())
                                .and("target")
                                .is(target.value())
                                .and("keptAt")
                                .gte(Date.from(from)));
        try (var documents = mongo.stream(kept, Document.class, MEMORY)) {
            documents.map(MongoMemoryStore::read).forEach(pair);
        }
    }

    @Override
    public List<Kept> find(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Document.class, MEMORY).stream()
                .map(MongoMemoryStore::read)
                .toList();
    }

    private static Document write(MemoryUnit unit) {
        var provenance = unit.provenance();
        return new Document("source", unit.source().value())
                .append("target", unit.target().value())
                .append("sourceText", TextDocuments.write(unit.sourceText()))
                .append("targetText", TextDocuments.write(unit.targetText()))
                .append("owner", provenance.owner() == null ? null : provenance.owner().value())
                .append("entry", provenance.entry())
                .append("translator", provenance.translator())
                .append("reviewer", provenance.reviewer())
                .append("at", Trees.date(provenance.at()));
    }

    private static Kept read(Document document) {
        return new Kept(
                Trees.text(document, "_id"), Trees.instant(document, "keptAt"), unit(document));
    }

    private static MemoryUnit unit(Document document) {
        var owner = document.getString("owner");
        return new MemoryUnit(
                new LocaleTag(Trees.text(document, "source")),
                TextDocuments.read(Trees.documents(document, "sourceText")),
                new LocaleTag(Trees.text(document, "target")),
                TextDocuments.read(Trees.documents(document, "targetText")),
                new MemoryUnit.Provenance(
                        owner == null ? null : new OrganisationCode(owner),
                        Trees.text(document, "entry"),
                        Trees.text(document, "translator"),
                        document.getString("reviewer"),
                        Trees.instant(document, "at")));
    }

    private static String fingerprint(MemoryUnit unit) {
        var parts =
                List.of(
                        unit.source().value(),
                        unit.target().value(),
                        unit.sourceText().exactKey(),
                        unit.targetText().exactKey());
        try {
            var bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
