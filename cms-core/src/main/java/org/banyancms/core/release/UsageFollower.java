package org.banyancms.core.release;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.AssetUsages;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.LiveVariant;

/**
 * Tells the media store which assets are shown by what is live, so that exactly these are served to
 * the public.
 */
public final class UsageFollower implements JournalFollower {
    private final AssetUsages usages;

    public UsageFollower(AssetUsages usages) {
        this.usages = usages;
    }

    @Override
    public String name() {
        return "asset-usages";
    }

    @Override
    public void apply(Commit commit) {
        for (var change : commit.changes()) {
            usages.noteUsage(change.entry(), change.locale(), shown(change));
        }
    }

    private static Set<AssetId> shown(Change change) {
        return change instanceof Change.Publish(LiveVariant live)
                        && live.document().get("assets") instanceof Map<?, ?> assets
                ? assets.keySet().stream()
                        .map(id -> new AssetId(String.valueOf(id)))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
