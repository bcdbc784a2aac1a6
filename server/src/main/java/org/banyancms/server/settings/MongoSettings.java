package org.banyancms.server.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents are kept.
 *
 * @param uri connection string of a MongoDB replica set or sharded cluster; empty means the
 *     embedded store in the data folder
 * @param database name of the database, where the connection string names none
 * @param fsync whether the embedded store forces each write to the disk before it is acknowledged,
 *     and so survives a power failure
 * @param cacheMegabytes memory in MB that the embedded store keeps pages in
 */
@ConfigurationProperties("banyan.mongo")
public record MongoSettings(
        @DefaultValue("") String uri,
        @DefaultValue("banyan") String database,
        @DefaultValue("true") boolean fsync,
        @DefaultValue("64") int cacheMegabytes) {

    /** Whether documents are kept in the embedded store. */
    public boolean embedded() {
        return uri.isBlank();
    }
}
