package org.banyancms.translations.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/** Where demand rules are made. */
public final class DemandDesk {

    private static final int HIGHEST_PRIORITY = 100;
    private static final int LONGEST_HOURS = 24 * 366;

    private final DemandStore rules;

    public DemandDesk(DemandStore rules) {
        this.rules = rules;
    }

    /** Every rule. */
    public List<DemandRule> all() {
        return rules.all();
    }

    /**
     * Puts a rule in force, for sources that are approved from now on.
     *
     * @throws ProblemException with everything that is wrong with it
     */
    public DemandRule put(DemandRule rule, Actor actor) {
        actor.require(Permission.MANAGE_DEMAND, null, null);
        var problems = new ArrayList<FieldProblem>();
        if (rule.name().isBlank()) {
            problems.add(FieldProblem.at("/name", "required"));
        }
        if (rule.locales().isEmpty()) {
            problems.add(FieldProblem.at("/locales", "required"));
        }
        within("/priority", rule.priority(), -HIGHEST_PRIORITY, HIGHEST_PRIORITY, problems);
        within("/dueHours", rule.dueHours(), 0, LONGEST_HOURS, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.of(TranslationProblem.DEMAND_RULE_INVALID, problems);
        }
        rules.put(rule);
        return rule;
    }

    private static void within(
            String pointer, int value, int min, int max, List<FieldProblem> problems) {
        if (value < min || value > max) {
            problems.add(FieldProblem.at(pointer, "out_of_range", Map.of("min", min, "max", max)));
        }
    }
}
