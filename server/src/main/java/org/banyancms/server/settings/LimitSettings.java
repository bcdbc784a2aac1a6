package org.banyancms.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken at most. Each refusal says which limit it was.
 *
 * @param body largest request body, but for uploads and imports
 * @param upload largest file in one piece, and largest import
 * @param requestTimeout how long a client may take to send the next bytes of a request
 * @param shutdownTimeout how long requests under way are waited for when the server stops
 * @param threads how many requests are served at once
 */
@ConfigurationProperties("banyan.limits")
public record LimitSettings(
        @DefaultValue("4MB") DataSize body,
        @DefaultValue("512MB") DataSize upload,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("20s") Duration shutdownTimeout,
        @DefaultValue("64") int threads) {}
