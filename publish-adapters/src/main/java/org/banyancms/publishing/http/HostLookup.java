package org.banyancms.publishing.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; a parameter, so that tests can let a name turn on its caller. */
@FunctionalInterface
public interface HostLookup {

    /** All addresses of the host. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
