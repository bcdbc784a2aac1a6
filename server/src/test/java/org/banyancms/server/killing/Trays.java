package org.banyancms.server.killing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What lies on whose desk: the identities of entries on their way to the public. They outlive the
 * server, so that work goes on where a kill has cut it off.
 */
final class Trays {
    final BlockingQueue<String> secrecy = new LinkedBlockingQueue<>();
    final BlockingQueue<String> approval = new LinkedBlockingQueue<>();
    final BlockingQueue<String> publication = new LinkedBlockingQueue<>();
}
