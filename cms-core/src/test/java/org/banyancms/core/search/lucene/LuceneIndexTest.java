package org.banyancms.core.search.lucene;

import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchIndexContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The search index on Lucene, in memory")
class LuceneIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex open() {
        return LuceneIndexes.inMemory();
    }
}
