package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.journal.LiveVariant;

/**
 * A live variant as an index keeps it.
 *
 * @param key entry and language
 * @param id entry, language and version
 * @param entry the entry
 * @param has the names of its fields that have a value
 * @param wholes whole texts by index field
 * @param orders sort keys by index field
 * @param numbers numbers by index field
 * @param words texts to be cut by index field; the chain is told by the field's name
 * @param terms terms that are taken as they are, by index field
 * @param shown texts for showing, by field
 */
public record IndexedVariant(
        String key,
        String id,
        String entry,
        Set<String> has,
        Map<String, Set<String>> wholes,
        Map<String, String> orders,
        Map<String, List<Double>> numbers,
        Map<String, List<String>> words,
        Map<String, Set<String>> terms,
        Map<String, String> shown) {

    /** What the index keeps of a variant. */
    public static IndexedVariant of(LiveVariant variant) {
        var key = FieldNames.key(variant.entry(), variant.locale());
        var indexed =
                new IndexedVariant(
                        key,
                        key + "|" + variant.version(),
                        variant.entry().value(),
                        new LinkedHashSet<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        new VariantFields(indexed, variant).fill();
        return indexed;
    }

    void whole(String name, String value) {
        has.add(name);
        wholes.computeIfAbsent(FieldNames.WHOLE + name, _ -> new LinkedHashSet<>()).add(value);
    }

    void order(String name, String sortKey) {
        orders.put(FieldNames.ORDER + name, sortKey);
    }

    void number(String name, double value) {
        has.add(name);
        numbers.computeIfAbsent(FieldNames.NUMBER + name, _ -> new ArrayList<>()).add(value);
    }

    void term(String field, String term) {
        terms.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(term);
    }

    void word(String name, String chain, String text) {
        words.computeIfAbsent(FieldNames.words(name, chain), _ -> new ArrayList<>()).add(text);
    }
}
