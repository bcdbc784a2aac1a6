package org.banyancms.server.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked first of a server.
 *
 * @param data folder in which everything is kept; one process at a time
 * @param demo whether demo content is put into an empty data folder
 * @param address network address on which requests are taken; 0.0.0.0 takes them from everywhere
 * @param publicUrl address under which readers reach this server, without a slash at its end; empty
 *     means that answers name relative addresses
 */
@ConfigurationProperties("banyan")
public record ServerSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean demo,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("") String publicUrl) {}
