package org.banyancms.core.gate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All gates together. What a gate says of the content alone is remembered by content hash; what
 * depends on anything else is asked each time, so nothing told is ever stale.
 */
public final class Gates {
    private static final int REMEMBERED = 5_000;

    private final List<PublishGate> gates;
    private final Map<Key, List<Finding>> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, List<Finding>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public Gates(List<PublishGate> gates) {
        this.gates = gates.stream().sorted(Comparator.comparing(PublishGate::code)).toList();
    }

    /**
     * Everything that a gate of the content alone can look at. The slug and the language that an
     * entry began in are no part of the hash; the names of fields belong to a version of the type.
     */
    private record Key(
            PublishGate gate,
            String type,
            int version,
            String locale,
            String source,
            String hash,
            String slug) {}

    /** What every gate has to say, in the order of their codes. */
    public List<Finding> check(GateContext context) {
        return gates.stream().flatMap(gate -> ask(gate, context).stream()).toList();
    }

    private List<Finding> ask(PublishGate gate, GateContext context) {
        if (!gate.ofContentAlone()) {
            return gate.check(context);
        }
        var key =
                new Key(
                        gate,
                        context.type().name(),
                        context.type().version(),
                        context.variant().locale().value(),
                        context.entry().sourceLocale().value(),
                        context.hash().value(),
                        context.variant().fields().text("slug").orElse(""));
        synchronized (remembered) {
            var known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = List.copyOf(gate.check(context));
        synchronized (remembered) {
            remembered.put(key, found);
        }
        return found;
    }

    /** Whether nothing stands in the way. */
    public static boolean ready(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.level() != GateLevel.WARN);
    }
}
