package org.banyancms.core.health;

import java.util.Map;

/**
 * How something is.
 *
 * @param state whether it works
 * @param detail what it is and, where it is limited, what that costs; never a secret
 */
public record Vitality(State state, Map<String, Object> detail) {
    public Vitality {
        detail = Map.copyOf(detail);
    }

    /** Whether something works. */
    public enum State {
        WELL,
        LIMITED,
        FAILING
    }

    /** It works. */
    public static Vitality well(Map<String, Object> detail) {
        return new Vitality(State.WELL, detail);
    }

    /** It works, with something missing that the detail names. */
    public static Vitality limited(Map<String, Object> detail) {
        return new Vitality(State.LIMITED, detail);
    }

    /** It does not work. */
    public static Vitality failing(Map<String, Object> detail) {
        return new Vitality(State.FAILING, detail);
    }
}
