package org.banyancms.core.access;

import java.util.List;

/** Knows what work waits for somebody. Every bean of this type is asked for the start page. */
public interface WaitingWork {

    /** What waits for somebody now; nothing for what waits for nobody. */
    List<Waiting> waitingFor(Actor actor);

    /**
     * Work of one sort that waits.
     *
     * @param key names the text {@code waiting.<key>} in a message bundle, which has {@code
     *     {count}}
     * @param count how much, more than 0
     * @param address where it is listed: an address on this server
     */
    record Waiting(String key, long count, String address) {}
}
