package org.banyancms.core.type;

import java.util.List;

/** Classes of sources; official ones alone make a statement verified. */
public final class SourceClasses {
    public static final List<String> ALL =
            List.of(
                    "OFFICIAL_PROVINCIAL",
                    "OFFICIAL_CENTRAL",
                    "OFFICIAL_FOREIGN",
                    "INTERNATIONAL",
                    "PRESS",
                    "ACADEMIC",
                    "OWN_OBSERVATION");

    private SourceClasses() {}
}
