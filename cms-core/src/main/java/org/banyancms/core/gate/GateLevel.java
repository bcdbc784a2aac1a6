package org.banyancms.core.gate;

/** How strongly a finding stands against publishing. */
public enum GateLevel {
    /** Nothing goes out before it is mended. */
    BLOCK,
    /** Goes out only when the role named by the gate has waived it with a reason. */
    WAIVABLE,
    /** Told, and no more. */
    WARN
}
