package org.banyancms.core.release;

import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;

/** What a release would need beside its items: what these refer to that is not live. */
public final class Closure {
    private Closure() {}

    /**
     * @param findings what the gates say of the release
     */
    public static List<ReleaseItem> of(Release release, List<ItemFinding> findings) {
        return findings.stream()
                .filter(found -> found.finding().code().equals("G12"))
                .filter(found -> found.finding().reason().equals("not_live"))
                .map(found -> needed(release.items().get(found.index()), found))
                .distinct()
                .toList();
    }

    private static ReleaseItem needed(ReleaseItem item, ItemFinding found) {
        var target = String.valueOf(found.finding().params().get("entry"));
        return new ReleaseItem(new EntryId(target), item.locale(), GateAction.PUBLISH);
    }
}
