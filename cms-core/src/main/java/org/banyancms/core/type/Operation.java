package org.banyancms.core.type;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** One change of a type that stored values have to follow. */
public sealed interface Operation {

    /** The names that lead to the field before the change. */
    List<String> path();

    /** The memory that an undone change left behind and this one brings back, null for none. */
    default @Nullable String restores() {
        return null;
    }

    /** The field of a path gets another name. */
    record Rename(List<String> path, String to) implements Operation {
        public Rename {
            path = List.copyOf(path);
        }
    }

    /** The field moves into a block, out of one, or to another one. */
    record Move(List<String> path, List<String> to) implements Operation {
        public Move {
            path = List.copyOf(path);
            to = List.copyOf(to);
        }
    }

    /** The field holds values of another kind, or under other rules. */
    record Retype(List<String> path, FieldKind to, FieldRules rules, @Nullable String restores)
            implements Operation {
        public Retype {
            path = List.copyOf(path);
        }
    }

    /**
     * Each variant gets a value of its own, to begin with the shared one.
     *
     * @param translatable whether the values go to translators
     */
    record Localise(List<String> path, boolean translatable, @Nullable String restores)
            implements Operation {
        public Localise {
            path = List.copyOf(path);
        }
    }

    /**
     * All variants share one value.
     *
     * @param from the language whose value it is, null for the one that the entry is written in
     */
    record Unlocalise(List<String> path, @Nullable LocaleTag from, @Nullable String restores)
            implements Operation {
        public Unlocalise {
            path = List.copyOf(path);
        }
    }

    /** The field goes. */
    record Remove(List<String> path) implements Operation {
        public Remove {
            path = List.copyOf(path);
        }
    }

    /**
     * A field that went comes back with its values.
     *
     * @param definition as it was
     * @param position where it stood among its neighbours
     */
    record Restore(
            List<String> path, FieldDefinition definition, int position, @Nullable String restores)
            implements Operation {
        public Restore {
            path = List.copyOf(path);
        }
    }
}
