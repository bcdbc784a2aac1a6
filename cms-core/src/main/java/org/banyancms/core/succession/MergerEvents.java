package org.banyancms.core.succession;

import java.time.Instant;
import java.util.Map;
import org.banyancms.core.access.AccessEvent;
import org.banyancms.core.access.AccessEvents;

/** Tells what becomes of mergers. */
record MergerEvents(AccessEvents events) {

    void tell(String kind, String by, Merger merger, Instant at) {
        var detail =
                Map.of(
                        "merger", merger.id(),
                        "from", merger.from().value(),
                        "into", merger.into().value(),
                        "on", merger.on().at().toString());
        events.happened(new AccessEvent(kind, by, merger.from().value(), at, detail));
    }
}
