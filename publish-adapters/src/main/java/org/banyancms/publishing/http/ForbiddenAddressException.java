package org.banyancms.publishing.http;

import java.net.UnknownHostException;

/**
 * A host name leads to an address that this channel must not call. The message does not tell which.
 */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super("address not allowed: " + host);
    }
}
