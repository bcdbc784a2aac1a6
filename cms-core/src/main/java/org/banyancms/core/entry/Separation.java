package org.banyancms.core.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * Four eyes see what goes out. They are those of people: a deputy may not sign for what they wrote
 * themselves, nor for what the absent person wrote, who could not either, and not twice for two.
 */
final class Separation {
    private final Actor actor;
    private final Entry entry;
    private final Variant variant;
    private final Optional<String> inPlaceOf;

    /**
     * @param roles those by which the actor signs
     */
    Separation(Actor actor, Entry entry, Variant variant, Set<Role> roles) {
        this.actor = actor;
        this.entry = entry;
        this.variant = variant;
        this.inPlaceOf = actor.inPlaceOf(roles, entry.matter(variant.locale()));
    }

    Actor actor() {
        return actor;
    }

    Entry entry() {
        return entry;
    }

    Variant variant() {
        return variant;
    }

    Optional<String> inPlaceOf() {
        return inPlaceOf;
    }

    void checkFourEyes(String step) {
        Set<String> writers = new LinkedHashSet<>(variant.authors());
        writers.addAll(entry.editors());
        if (writers.contains(actor.username()) || inPlaceOf.filter(writers::contains).isPresent()) {
            throw ProblemException.of(CoreProblem.FOUR_EYES, Map.of("step", step));
        }
    }

    /** Refuses a deputy's word next to another of the same person on the same text. */
    void checkOneWord(SignOff next) {
        var others = next.approved() ? variant.signOffs() : List.<SignOff>of();
        boolean forTwo =
                others.stream()
                        .filter(word -> word.approved() && word.hash().equals(next.hash()))
                        .filter(word -> word.kind() != next.kind() && actor.is(word.actor()))
                        .anyMatch(word -> next.inPlaceOf() != null || word.inPlaceOf() != null);
        if (forTwo) {
            throw ProblemException.of(AccessProblem.SIGNED_FOR_TWO);
        }
    }
}
