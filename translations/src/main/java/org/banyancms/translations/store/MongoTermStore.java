package org.banyancms.translations.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.TermStore;
import org.banyancms.translations.termbase.Termbase;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The termbase in MongoDB, one document for each concept. */
final class MongoTermStore implements TermStore {

    static final String TERMS = "terms";

    private final MongoOperations mongo;

    MongoTermStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Termbase all() {
        var inOrder = new Query().with(Sort.by("_id"));
        return new Termbase(
                mongo.find(inOrder, Document.class, TERMS).stream()
                        .map(MongoTermStore::read)
                        .toList());
    }

    @Override
    public void put(Term term) {
        var terms =
                term.terms().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> write(entry.getKey(), entry.getValue()))
                        .toList();
        var document =
                new Document("_id", term.key())
                        .append("kind", term.kind())
                        .append("note", term.note())
                        .append("source", term.source())
                        .append("terms", terms);
        mongo.save(document, TERMS);
    }

    private static Document write(LocaleTag locale, Term.Forms forms) {
        return new Document("locale", locale.value())
                .append("preferred", forms.preferred())
                .append("allowed", forms.allowed())
                .append("forbidden", forms.forbidden());
    }

    private static Term read(Document document) {
        Map<LocaleTag, Term.Forms> terms = new HashMap<>();
        List<Document> forms = Trees.documents(document, "terms");
        for (Document one : forms) {
            terms.put(
                    new LocaleTag(Trees.text(one, "locale")),
                    new Term.Forms(
                            one.getString("preferred"),
                            Trees.texts(one, "allowed"),
                            Trees.texts(one, "forbidden")));
        }
        return new Term(
                Trees.text(document, "_id"),
                Trees.text(document, "kind"),
                terms,
                document.getString("note"),
                document.getString("source"));
    }
}
