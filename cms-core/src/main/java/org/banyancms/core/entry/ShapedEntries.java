package org.banyancms.core.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries of a type one after the other, with the shape that they are kept in. */
public interface ShapedEntries {

    /** A page of a type's entries, archived ones too, oldest first. */
    List<EntryShaper.Shaped> page(String type, @Nullable EntryId after, int limit);

    /** How many entries a type has, archived ones too. */
    long count(String type);

    /**
     * Keeps an entry in its present shape, with its event, whoever else writes to it meanwhile.
     *
     * @return the entry, and in which shape it was kept before; nothing where there is none
     */
    Optional<EntryShaper.Shaped> settle(EntryId id);
}
