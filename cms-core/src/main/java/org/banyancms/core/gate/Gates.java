package org.banyancms.core.gate;

import java.util.Comparator;
import java.util.List;

/** All gates together. */
public final class Gates {
    private final List<PublishGate> gates;

    public Gates(List<PublishGate> gates) {
        this.gates = gates.stream().sorted(Comparator.comparing(PublishGate::code)).toList();
    }

    /** What every gate has to say, in the order of their codes. */
    public List<Finding> check(GateContext context) {
        return gates.stream().flatMap(gate -> gate.check(context).stream()).toList();
    }

    /** Whether nothing stands in the way. */
    public static boolean ready(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.level() != GateLevel.WARN);
    }
}
