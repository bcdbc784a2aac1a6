package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Condition;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.engine.Clause.AnyOf;
import org.banyancms.core.search.engine.Clause.Between;
import org.banyancms.core.search.engine.Clause.Prefix;
import org.banyancms.core.search.engine.Clause.Several;
import org.banyancms.core.search.engine.Clause.Term;
import org.banyancms.core.search.engine.Clause.Within;

/** Questions as clauses. */
final class Questions {

    private Questions() {}

    /**
     * All that a question says.
     *
     * @param text its words, or everything
     */
    static Clause of(SearchQuery query, Clause text) {
        var filters = new ArrayList<Clause>();
        query.searched().ifPresent(locale -> filters.add(one("locale", locale.value())));
        if (!query.filter().equals(Condition.ALWAYS)) {
            filters.add(condition(query.filter(), query.searched()));
        }
        return new Several(List.of(text), filters, List.of(), 0);
    }

    private static Clause condition(Condition condition, Optional<LocaleTag> locale) {
        return switch (condition) {
            case Condition.All(var parts) -> all(conditions(parts, locale));
            case Condition.Any(var parts) -> any(conditions(parts, locale));
            case Condition.Not(var part) -> new Clause.Not(condition(part, locale));
            case Condition.OneOf(var field, var values) ->
                    values.size() == 1
                            ? one(field, values.getFirst())
                            : new AnyOf(FieldNames.WHOLE + field, values);
            case Condition.Within(var field, var from, var to) ->
                    new Within(FieldNames.NUMBER + field, from, to);
            case Condition.Between(var field, var from, var fromIncluded, var to, var toIncluded) ->
                    new Between(FieldNames.WHOLE + field, from, fromIncluded, to, toIncluded);
            case Condition.StartsWith(var field, var prefix) ->
                    new Prefix(FieldNames.WHOLE + field, prefix);
            case Condition.Words(var field, var words) ->
                    TextClauses.inField(field, Words.of(words, locale));
            case Condition.Exists(var field) -> new Term(FieldNames.HAS, field);
        };
    }

    private static List<Clause> conditions(List<Condition> parts, Optional<LocaleTag> locale) {
        return parts.stream().map(part -> condition(part, locale)).toList();
    }

    private static Clause one(String field, String value) {
        return new Term(FieldNames.WHOLE + field, value);
    }

    private static Clause all(List<Clause> parts) {
        return parts.isEmpty() ? Clause.EVERYTHING : new Several(List.of(), parts, List.of(), 0);
    }

    private static Clause any(List<Clause> parts) {
        return parts.isEmpty() ? Clause.NOTHING : Clause.any(parts);
    }
}
