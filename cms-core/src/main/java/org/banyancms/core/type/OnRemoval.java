package org.banyancms.core.type;

import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a reference when the entry that it points to is put away. */
public enum OnRemoval {
    /** The reference stays and is found by gate G12, never silently dropped. */
    KEEP("keep"),
    /** The entry cannot be put away or unpublished while it is referred to. */
    RESTRICT("restrict"),
    /** The reference is taken out, as a change that history shows. */
    NULLIFY("nullify");

    private final String word;

    OnRemoval(String word) {
        this.word = word;
    }

    /** The word used in definitions. */
    public String word() {
        return word;
    }

    /** The rule of a word, or nothing. */
    public static Optional<OnRemoval> ofWord(String word) {
        return Stream.of(values()).filter(rule -> rule.word.equals(word)).findFirst();
    }
}
