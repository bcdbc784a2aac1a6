package org.banyancms.core.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept ready for readers.
 *
 * @param kept memory for public answers that are kept as bytes
 * @param fragments memory for the parts that lists are made of
 * @param listeners how many may listen to server-sent events at once
 */
@ConfigurationProperties("banyan.delivery")
public record DeliverySettings(
        @DefaultValue("64MB") DataSize kept,
        @DefaultValue("48MB") DataSize fragments,
        @DefaultValue("1000") int listeners) {}
