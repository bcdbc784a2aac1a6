package org.banyancms.core.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Standing;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.assignment.Assignment.Order;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Says whether people can do what they are asked to. */
final class Fitness {
    private static final int LONGEST = 2_000;

    private final UserStore users;
    private final Standing standing;

    Fitness(UserStore users, Standing standing) {
        this.users = users;
        this.standing = standing;
    }

    /** Everything that is wrong with an order for a text. */
    List<FieldProblem> faults(Entry entry, LocaleTag locale, Order order) {
        var faults = new ArrayList<FieldProblem>();
        if (order.task() == Task.TRANSLATE && locale.equals(entry.sourceLocale())) {
            faults.add(FieldProblem.at("/task", "own_language", Map.of("locale", locale.value())));
        }
        faults.addAll(words("/note", order.note()));
        faults.addAll(person(entry, locale, order));
        return faults;
    }

    static List<FieldProblem> words(String pointer, @Nullable String words) {
        return words != null && words.length() > LONGEST
                ? List.of(FieldProblem.at(pointer, "too_long", Map.of("max", LONGEST)))
                : List.of();
    }

    private List<FieldProblem> person(Entry entry, LocaleTag locale, Order order) {
        var name = order.assignee();
        if (users.find(name).filter(UserAccount::active).isEmpty()) {
            return List.of(FieldProblem.at("/assignee", "unknown_user", Map.of("value", name)));
        }
        if (!fits(entry, locale, order, order.due().at())) {
            return List.of(FieldProblem.at("/assignee", "not_fitting", told(entry, locale, order)));
        }
        return order.task() == Task.REVIEW && wrote(entry, locale, name)
                ? List.of(FieldProblem.at("/assignee", "own_work", Map.of("username", name)))
                : List.of();
    }

    /** Whether the assignee has a fitting role at an instant. */
    boolean fits(Entry entry, LocaleTag locale, Order order, Instant at) {
        return standing.has(order.assignee(), order.task().roles(), entry.matter(locale), at);
    }

    private static boolean wrote(Entry entry, LocaleTag locale, String name) {
        var authors = entry.variant(locale).map(Variant::authors);
        return entry.editors().contains(name)
                || authors.filter(all -> all.contains(name)).isPresent();
    }

    private static Map<String, Object> told(Entry entry, LocaleTag locale, Order order) {
        return Map.of(
                "username", order.assignee(),
                "due", order.due().local().toString(),
                "roles", order.task().roles().stream().map(Enum::name).sorted().toList().toString(),
                "organisation", entry.owner().value(),
                "locale", locale.value());
    }
}
