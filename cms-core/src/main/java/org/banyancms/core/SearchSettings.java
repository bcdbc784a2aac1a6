package org.banyancms.core;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the search index lies. It can be deleted at any time while the server is stopped: it is
 * built anew from the journal.
 *
 * @param folder folder of the index; where nothing is set, the folder "search" of the data folder
 */
@ConfigurationProperties("banyan.search")
public record SearchSettings(@Nullable Path folder) {}
