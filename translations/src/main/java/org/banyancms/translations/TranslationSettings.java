package org.banyancms.translations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How translators work.
 *
 * @param lease how long a claim keeps others away unless it is renewed; every save renews it
 */
@ConfigurationProperties("banyan.translations")
public record TranslationSettings(@DefaultValue("24h") Duration lease) {

    public TranslationSettings {
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException(
                    "banyan.translations.lease must be positive: " + lease);
        }
    }
}
