package org.banyancms.core.migration;

import java.util.Optional;
import org.banyancms.core.type.Migration;
import org.jspecify.annotations.Nullable;

/**
 * A migration and how far it has come.
 *
 * @param migration what was planned
 * @param run nothing before the first page of entries
 * @param undoneBy the migration that takes it back, null while it holds
 */
public record Watched(Migration migration, Optional<MigrationRun> run, @Nullable String undoneBy) {}
