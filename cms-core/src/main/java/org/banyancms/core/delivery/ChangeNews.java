package org.banyancms.core.delivery;

import java.util.List;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;

/**
 * That something was published or withdrawn, without its content.
 *
 * @param sequence when
 * @param changes what
 */
public record ChangeNews(long sequence, List<Changed> changes) {
    public ChangeNews {
        changes = List.copyOf(changes);
    }

    /**
     * One variant that changed.
     *
     * @param type content type, empty for what was withdrawn
     * @param slug its slug, empty for what was withdrawn
     */
    public record Changed(ChangeKind kind, String entry, String locale, String type, String slug) {

        private static Changed of(Change change) {
            var entry = change.entry().value();
            var locale = change.locale().value();
            return change instanceof Change.Publish(var variant)
                    ? new Changed(ChangeKind.PUBLISH, entry, locale, variant.type(), variant.slug())
                    : new Changed(ChangeKind.of(change), entry, locale, "", "");
        }
    }

    /** The news of a commit. */
    public static ChangeNews of(Commit commit) {
        return new ChangeNews(
                commit.sequence(), commit.changes().stream().map(Changed::of).toList());
    }
}
