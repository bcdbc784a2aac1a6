package org.banyancms.core.release;

import java.util.Optional;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;

/** Brings what went out under an earlier version of a type into its present shape. */
public interface LiveShaper {

    /**
     * The fields of a live document in their present shape; nothing when they have it.
     *
     * @param type name of the type
     * @param version whose shape the fields have
     * @param attic what earlier migrations took away from them
     */
    Optional<Reshaped> reshaped(
            String type, int version, LocaleTag locale, Fields fields, Fields attic);

    /**
     * Fields in their present shape.
     *
     * @param type the version that they follow now
     * @param fields shared and localised ones alike
     * @param attic what migrations took away
     */
    record Reshaped(ContentType type, Fields fields, Fields attic) {}
}
