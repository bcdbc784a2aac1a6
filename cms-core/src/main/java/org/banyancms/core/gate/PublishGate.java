package org.banyancms.core.gate;

import java.util.List;

/** One publication gate. It reads, says what it finds and changes nothing. */
public interface PublishGate {

    /** Its code, {@code G01} to {@code G18}. Several classes may speak for one gate. */
    String code();

    /** Everything that stands against this publication, empty where nothing does. */
    List<Finding> check(GateContext context);

    /**
     * Whether it looks at nothing but the fields of the variant and the shared fields: then what it
     * says of one content hash is true for good and may be remembered.
     */
    default boolean ofContentAlone() {
        return false;
    }
}
