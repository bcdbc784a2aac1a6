package org.banyancms.core;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What editors' browsers keep while somebody writes.
 *
 * @param keptFor how long a draft is kept that nobody touches
 */
@ConfigurationProperties("banyan.drafts")
public record DraftSettings(@DefaultValue("30d") Duration keptFor) {}
