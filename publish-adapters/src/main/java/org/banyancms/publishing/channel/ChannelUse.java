package org.banyancms.publishing.channel;

/** The usage class that rights to media must cover. */
public enum ChannelUse {
    EDITORIAL,
    PROMOTIONAL,
    COMMERCIAL
}
