package org.banyancms.translations.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.demand.DemandRule;
import org.banyancms.translations.demand.DemandStore;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Demand rules in MongoDB. */
final class MongoDemandStore implements DemandStore {

    static final String RULES = "demandRules";

    private final MongoOperations mongo;

    MongoDemandStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<DemandRule> all() {
        var inOrder = new Query().with(Sort.by("name", "_id"));
        return mongo.find(inOrder, Document.class, RULES).stream()
                .map(MongoDemandStore::read)
                .toList();
    }

    @Override
    public void put(DemandRule rule) {
        var document =
                new Document("_id", rule.id())
                        .append("name", rule.name())
                        .append("types", sorted(rule.types()))
                        .append("topics", sorted(rule.topics()))
                        .append("organisations", sorted(rule.organisations()))
                        .append("locales", sorted(rule.locales()))
                        .append("priority", rule.priority())
                        .append("dueHours", rule.dueHours());
        mongo.save(document, RULES);
    }

    private static List<String> sorted(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static DemandRule read(Document document) {
        return new DemandRule(
                Trees.text(document, "_id"),
                Trees.text(document, "name"),
                Set.copyOf(Trees.texts(document, "types")),
                Set.copyOf(Trees.texts(document, "topics")),
                Trees.texts(document, "organisations").stream()
                        .map(OrganisationCode::new)
                        .collect(Collectors.toSet()),
                Trees.texts(document, "locales").stream()
                        .map(LocaleTag::new)
                        .collect(Collectors.toSet()),
                (int) Trees.number(document, "priority"),
                (int) Trees.number(document, "dueHours"));
    }
}
