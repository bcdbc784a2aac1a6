package org.banyancms.publishing.http;

import java.time.Duration;

/**
 * How long a call may wait and how much of an answer is read.
 *
 * @param connect until the connection stands
 * @param total until the whole answer is read
 * @param answerBytes longest answer, in bytes
 */
public record OutboundLimits(Duration connect, Duration total, int answerBytes) {}
