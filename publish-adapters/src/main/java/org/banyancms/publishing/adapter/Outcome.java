package org.banyancms.publishing.adapter;

import java.time.Duration;
import java.time.Instant;

/** What became of a step. */
public sealed interface Outcome {

    /** It is done. Read-back follows. */
    record Done(Remote remote) implements Outcome {}

    /** The other side took it and works on it; look again after a while. */
    record Accepted(Remote remote, Duration checkAfter) implements Outcome {}

    /** It surely had no effect and may be tried again. */
    record NotSent(String code, String detail) implements Outcome {}

    /** It was sent and nobody knows whether it landed. */
    record Unknown(String code, String detail) implements Outcome {}

    /** Too fast; nothing happened; not before that instant. */
    record Throttled(Instant until, String detail) implements Outcome {}

    /** The other side refuses this for good; trying again without a change is useless. */
    record Refused(String code, String detail) implements Outcome {}

    /** The account or the endpoint is gone: the whole channel stops. */
    record EndpointGone(String detail) implements Outcome {}
}
