package org.banyancms.core.type;

import java.util.List;

/**
 * A type as it is now, and the migrations that led there.
 *
 * @param newest its newest version
 * @param migrations oldest first
 */
public record TypeHistory(ContentType newest, List<Migration> migrations) {
    public TypeHistory {
        migrations = List.copyOf(migrations);
    }

    /** The migrations that something of a version has still before it, oldest first. */
    public List<Migration> after(int version) {
        return migrations.stream().filter(each -> each.toVersion() > version).toList();
    }

    /** The version from which on values are of the same shape as those of the given one. */
    public int shapeSince(int version) {
        return migrations.stream()
                .mapToInt(Migration::toVersion)
                .filter(to -> to <= version)
                .max()
                .orElse(0);
    }

    /** The last version whose values are of the same shape as those of the given one. */
    public int shapeUntil(int version) {
        return migrations.stream()
                .mapToInt(Migration::toVersion)
                .filter(to -> to > version)
                .map(to -> to - 1)
                .min()
                .orElse(newest.version());
    }
}
