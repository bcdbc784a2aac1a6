package org.banyancms.core.search.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;

/** Where an index lies. */
interface IndexPlace {

    /**
     * The files, sound or empty: what is damaged is put away.
     *
     * @throws IllegalStateException when another process has them
     */
    Directory open() throws IOException;
}
