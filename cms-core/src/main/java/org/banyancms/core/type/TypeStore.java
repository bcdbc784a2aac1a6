package org.banyancms.core.type;

import java.util.List;
import java.util.Optional;

/** Keeps the content types. */
public interface TypeStore {

    /** The newest version of a type. */
    Optional<ContentType> find(String name);

    /** A version of a type. */
    default Optional<ContentType> find(String name, int version) {
        return versions(name).stream().filter(type -> type.version() == version).findFirst();
    }

    /** Every version of a type, oldest first. */
    List<ContentType> versions(String name);

    /** Every type with its migrations, as of one reading; by name. */
    List<TypeHistory> all();

    /**
     * Keeps a version of a type.
     *
     * @return false when that version of that name is already kept
     */
    boolean add(ContentType type);

    /**
     * Keeps the version of a type that a migration makes, and the migration, in one write.
     *
     * @return false when that version of that name is already kept
     */
    boolean add(ContentType type, Migration migration);
}
