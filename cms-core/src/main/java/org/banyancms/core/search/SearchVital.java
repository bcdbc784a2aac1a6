package org.banyancms.core.search;

import java.util.Map;
import org.banyancms.core.health.Vital;
import org.banyancms.core.health.Vitality;
import org.banyancms.core.journal.Journal;

/** How the search index is: how far it has come, and how much there is in it. */
public final class SearchVital implements Vital {
    private static final long MUCH = 100;

    private final SearchIndex index;
    private final SearchFollower follower;
    private final Journal journal;

    public SearchVital(SearchIndex index, SearchFollower follower, Journal journal) {
        this.index = index;
        this.follower = follower;
        this.journal = journal;
    }

    @Override
    public String name() {
        return SearchFollower.NAME;
    }

    /** Failing until the index is known to be this journal's; limited while it is far behind. */
    @Override
    public Vitality check() {
        long lag = Math.max(0, journal.head() - index.sequence());
        var detail =
                Map.<String, Object>of(
                        "sequence", index.sequence(), "documents", index.documents(), "lag", lag);
        if (!follower.isChecked()) {
            return Vitality.failing(detail);
        }
        return lag > MUCH ? Vitality.limited(detail) : Vitality.well(detail);
    }

    @Override
    public boolean neededToServe() {
        return true;
    }
}
