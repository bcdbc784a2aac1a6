package org.banyancms.core.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Standing;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.assignment.Assignment.Kind;
import org.banyancms.core.assignment.Assignment.Order;
import org.banyancms.core.assignment.Assignment.State;
import org.banyancms.core.assignment.Assignment.Step;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where people are asked to do something with a text, and say that they have. */
public final class AssignmentDesk {
    private final AssignmentStore store;
    private final EntryDesk entries;
    private final Fitness fitness;
    private final Consumer<AuditNote> audit;
    private final Clock clock;

    public AssignmentDesk(
            AssignmentStore store,
            EntryDesk entries,
            UserStore users,
            Standing standing,
            Consumer<AuditNote> audit,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.fitness = new Fitness(users, standing);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks somebody. They must have a fitting role on the day on which it is due.
     *
     * @param id its identity; where an attempt before a crash has made it already, it is given back
     *     as it is
     * @throws ProblemException {@code forbidden}, {@code variant_not_found}, {@code
     *     validation_failed} with every fault
     */
    public Assignment assign(Actor actor, String id, EntryId entry, LocaleTag locale, Order order) {
        var about = entries.get(entry);
        actor.require(Permission.ASSIGN_WORK, about.matter(locale));
        check(about, locale, order);
        var made = made(actor, id, about, locale, order);
        if (!store.create(made)) {
            return get(actor, id);
        }
        note("work_assigned", actor, made);
        return made;
    }

    private Assignment made(Actor actor, String id, Entry about, LocaleTag locale, Order order) {
        var first =
                new Step(
                        Kind.ASSIGNED,
                        actor.username(),
                        clock.instant(),
                        order.assignee(),
                        order.due().at(),
                        order.note());
        return new Assignment(
                id, about.id(), locale, about.owner(), order, State.OPEN, List.of(first), 1);
    }

    /**
     * Puts another order in the place of an open one: another person, another day.
     *
     * @throws ProblemException {@code stale_revision}, {@code assignment_over}, and as when it was
     *     made
     */
    public Assignment change(Actor actor, String id, long expectedRevision, Order order) {
        var before = open(get(actor, id));
        var about = entries.get(before.entry());
        actor.require(Permission.ASSIGN_WORK, about.matter(before.locale()));
        if (before.revision() != expectedRevision) {
            throw stale(before);
        }
        check(about, before.locale(), order);
        var next = before.ordered(order, actor.username(), clock.instant());
        if (!store.replace(next)) {
            throw stale(get(actor, id));
        }
        note("work_reassigned", actor, next);
        return next;
    }

    /** Says that it is done: the assignee, or whoever may assign. Again is the same as once. */
    public Assignment finish(Actor actor, String id, @Nullable String words) {
        return end(actor, id, Kind.FINISHED, words);
    }

    /** Says that it is not needed any more. Again is the same as once. */
    public Assignment withdraw(Actor actor, String id, @Nullable String words) {
        return end(actor, id, Kind.WITHDRAWN, words);
    }

    private Assignment end(Actor actor, String id, Kind how, @Nullable String words) {
        refuse(Fitness.words("/comment", words));
        while (true) {
            var before = get(actor, id);
            var next = before.ended(how, actor.username(), clock.instant(), words);
            if (before.state() == next.state()) {
                return before;
            }
            requireSay(actor, open(before), how);
            if (store.replace(next)) {
                note(how == Kind.FINISHED ? "work_finished" : "work_withdrawn", actor, next);
                return next;
            }
        }
    }

    private void requireSay(Actor actor, Assignment assignment, Kind how) {
        boolean own = how == Kind.FINISHED && actor.is(assignment.order().assignee());
        if (!own) {
            var matter = entries.get(assignment.entry()).matter(assignment.locale());
            actor.require(Permission.ASSIGN_WORK, matter);
        }
    }

    /**
     * One assignment, for whoever may read its text.
     *
     * @throws ProblemException {@code assignment_not_found}, {@code forbidden}
     */
    public Assignment get(Actor actor, String id) {
        var found = store.find(id).orElseThrow(() -> notFound(id));
        readable(actor, found.entry(), found.locale());
        return found;
    }

    /** Those of a text, the earliest due first. */
    public List<Assignment> of(Actor actor, EntryId entry, LocaleTag locale) {
        readable(actor, entry, locale);
        return store.of(entry, locale);
    }

    /**
     * A page of those asked for whose texts the caller may read, the earliest due first.
     *
     * @param orphaned whether only those are wanted whose assignee has no fitting role any more
     * @param after the cursor of the last one of the page before, null for the first page
     */
    public List<Assignment> list(
            Actor actor,
            AssignmentQuery query,
            boolean orphaned,
            @Nullable String after,
            int limit) {
        var found = new ArrayList<Assignment>();
        var cursor = after;
        while (found.size() < limit) {
            var page = store.list(query, cursor, limit);
            page.stream()
                    .filter(each -> mayRead(actor, each) && (!orphaned || isOrphaned(each)))
                    .forEach(found::add);
            if (page.size() < limit) {
                break;
            }
            cursor = store.cursor(page.getLast());
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Where in a list an assignment stands. */
    public String cursor(Assignment assignment) {
        return store.cursor(assignment);
    }

    /** Whether an open assignment waits for somebody who has no fitting role (any more). */
    public boolean isOrphaned(Assignment assignment) {
        if (!assignment.isOpen()) {
            return false;
        }
        var now = clock.instant();
        var due = assignment.order().due().at();
        var entry = entries.get(assignment.entry());
        return !fitness.fits(
                entry, assignment.locale(), assignment.order(), due.isAfter(now) ? due : now);
    }

    /** Whether it should be done by now. */
    public boolean isOverdue(Assignment assignment) {
        return assignment.isOverdue(clock.instant());
    }

    private boolean mayRead(Actor actor, Assignment assignment) {
        var matter = entries.get(assignment.entry()).matter(assignment.locale());
        return actor.may(Permission.READ_CONTENT, matter);
    }

    private void readable(Actor actor, EntryId entry, LocaleTag locale) {
        actor.require(Permission.READ_CONTENT, entries.get(entry).matter(locale));
    }

    private void check(Entry entry, LocaleTag locale, Order order) {
        boolean needed = order.task() == Task.EDIT || order.task() == Task.REVIEW;
        if (needed && entry.variant(locale).isEmpty()) {
            throw VariantDesk.notFound(entry, locale);
        }
        refuse(fitness.faults(entry, locale, order));
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
    }

    private static Assignment open(Assignment assignment) {
        if (!assignment.isOpen()) {
            var state = assignment.state().name().toLowerCase(Locale.ROOT);
            throw ProblemException.of(CoreProblem.ASSIGNMENT_OVER, Map.of("state", state));
        }
        return assignment;
    }

    private static ProblemException stale(Assignment assignment) {
        var current = Map.<String, Object>of("currentRevision", assignment.revision());
        return ProblemException.of(CoreProblem.STALE_REVISION, current).with(current);
    }

    private static ProblemException notFound(String id) {
        return ProblemException.of(CoreProblem.ASSIGNMENT_NOT_FOUND, Map.of("assignment", id));
    }

    private void note(String kind, Actor actor, Assignment assignment) {
        var order = assignment.order();
        audit.accept(
                new AuditNote(
                        "assignment:" + assignment.id() + ":" + assignment.revision(),
                        kind,
                        actor.username(),
                        assignment.entry().value(),
                        assignment.locale().value(),
                        order.assignee(),
                        clock.instant(),
                        Map.of(
                                "assignment", assignment.id(),
                                "task", order.task().name().toLowerCase(Locale.ROOT),
                                "due", order.due().at().toString())));
    }
}
