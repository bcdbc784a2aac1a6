package org.banyancms.core.delivery;

import java.util.Locale;
import org.banyancms.core.journal.Change;

/** What a reader has to do about a change. */
public enum ChangeKind {
    /** Take the new version. */
    PUBLISH,
    /** Show it no more. */
    UNPUBLISH,
    /** Show it no more, and say that it was withdrawn. */
    KILL;

    /** What a change means for readers. */
    public static ChangeKind of(Change change) {
        return switch (change) {
            case Change.Publish _ -> PUBLISH;
            case Change.Remove remove ->
                    switch (remove.removal()) {
                        case KILL, TAKEDOWN -> KILL;
                        case UNPUBLISH, HOLD -> UNPUBLISH;
                    };
        };
    }

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
