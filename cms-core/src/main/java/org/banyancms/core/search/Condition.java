package org.banyancms.core.search;

import java.util.List;

/** What must hold of a hit. */
public sealed interface Condition {
    /** What always holds. */
    Condition ALWAYS = new All(List.of());

    /** Every one of these; none means always. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of these; none means never. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** The contrary. */
    record Not(Condition condition) implements Condition {}

    /** The field is one of these texts. */
    record OneOf(String field, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * The field is a number (or an instant in milliseconds) within these bounds, both inclusive.
     */
    record Within(String field, double from, double to) implements Condition {}

    /** The field is a text between these, in plain order; an empty bound is open. */
    record Between(String field, String from, boolean fromIncluded, String to, boolean toIncluded)
            implements Condition {}

    /** The field is a text that begins so. */
    record StartsWith(String field, String prefix) implements Condition {}

    /** The text field has all these words. */
    record Words(String field, String words) implements Condition {}

    /** The field has a value. */
    record Exists(String field) implements Condition {}
}
