package org.banyancms.core;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search index lies. It can be deleted at any time while the server is stopped: it is
 * built anew from the journal.
 *
 * @param folder folder of the index; where nothing is set, the folder "search" of the data folder
 * @param refresh how long searches see the same at least while publications stream in; one that
 *     somebody waits for is seen at once
 */
@ConfigurationProperties("banyan.search")
public record SearchSettings(@Nullable Path folder, @DefaultValue("200ms") Duration refresh) {}
