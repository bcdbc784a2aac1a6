package org.banyancms.core.migration;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.Migration;
import org.banyancms.core.type.Operation;
import org.banyancms.core.type.OperationTree;
import org.jspecify.annotations.Nullable;

/** Where migrations are tried, begun, watched and taken back. */
public final class MigrationDesk {
    private static final int PAGE = 200;

    private final ContentTypes types;
    private final ShapedEntries entries;
    private final EntryShapes shapes;
    private final MigrationStore store;
    private final Consumer<AuditNote> audit;
    private final IdSource ids;
    private final Clock clock;

    /**
     * @param audit told of every migration once it holds
     */
    public MigrationDesk(
            ContentTypes types,
            ShapedEntries entries,
            EntryShapes shapes,
            MigrationStore store,
            Consumer<AuditNote> audit,
            IdSource ids,
            Clock clock) {
        this.types = types;
        this.entries = entries;
        this.shapes = shapes;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What operations would do to a type and its entries. Nothing changes.
     *
     * @throws ProblemException {@code forbidden}, {@code type_not_found}; {@code validation_failed}
     *     naming every operation that cannot be
     */
    public DryRun dryRun(Actor actor, String type, List<Operation> operations) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        var plan = plan(types.newest(type), operations, CoreProblem.VALIDATION_FAILED);
        var trial =
                new Trial(plan, entry -> actor.may(Permission.READ_CONTENT, entry.matter(null)));
        EntryId last = null;
        for (var page = entries.page(type, null, PAGE);
                !page.isEmpty();
                page = entries.page(type, last, PAGE)) {
            page.forEach(trial::on);
            last = page.getLast().entry().id();
        }
        return trial.result();
    }

    /**
     * Makes the version of a type that operations lead to. It holds at once for all who read and
     * write; what is kept follows.
     *
     * @param expectedVersion the version that the planner saw
     * @throws ProblemException {@code forbidden}, {@code type_not_found}, {@code stale_revision};
     *     {@code validation_failed} naming every operation that cannot be
     */
    public Watched begin(
            Actor actor, String type, int expectedVersion, List<Operation> operations) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        var current = current(type, expectedVersion);
        var plan = plan(current, operations, CoreProblem.VALIDATION_FAILED);
        return begin(actor, current, plan, null);
    }

    /**
     * Takes a migration back: a migration the other way, which puts what was taken away where it
     * was, and keeps what was written since.
     *
     * @throws ProblemException {@code forbidden}, {@code migration_not_found}, {@code
     *     stale_revision}, {@code migration_undone}; {@code migration_not_undoable} naming what has
     *     become of its fields since
     */
    public Watched undo(Actor actor, String type, String id, int expectedVersion) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        var current = current(type, expectedVersion);
        var watched = get(actor, type, id);
        if (watched.undoneBy() != null) {
            throw ProblemException.of(
                    CoreProblem.MIGRATION_UNDONE, Map.of("migration", watched.undoneBy()));
        }
        var migration = watched.migration();
        var inverse = shapes.plan(migration).inverse(migration::key);
        var plan = plan(current, inverse, CoreProblem.MIGRATION_NOT_UNDOABLE);
        return begin(actor, current, plan, id);
    }

    /** The migrations of a type, newest first. */
    public List<Watched> all(Actor actor, String type) {
        actor.require(Permission.READ_CONTENT, null, null);
        var migrations = types.history(type, types.newest(type).version()).migrations();
        var runs = new HashMap<String, MigrationRun>();
        store.of(type).forEach(run -> runs.put(run.id(), run));
        return migrations.reversed().stream()
                .map(migration ->
                        new Watched(
                                migration,
                                Optional.ofNullable(runs.get(migration.id())),
                                undoneBy(migrations, migration)))
                .toList();
    }

    /**
     * One migration.
     *
     * @throws ProblemException {@code migration_not_found}
     */
    public Watched get(Actor actor, String type, String id) {
        return all(actor, type).stream()
                .filter(watched -> watched.migration().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(
                                CoreProblem.MIGRATION_NOT_FOUND, Map.of("migration", id)));
    }

    private static @Nullable String undoneBy(List<Migration> all, Migration migration) {
        return all.stream()
                .filter(other -> migration.id().equals(other.undoes()))
                .map(Migration::id)
                .findFirst()
                .orElse(null);
    }

    private ContentType current(String type, int expectedVersion) {
        var current = types.newest(type);
        if (current.version() != expectedVersion) {
            throw ContentTypes.stale(current);
        }
        return current;
    }

    private static MigrationPlan plan(
            ContentType current, List<Operation> operations, ProblemKind otherwise) {
        var plan = MigrationPlan.of(current, operations);
        if (!plan.problems().isEmpty()) {
            throw ProblemException.of(otherwise, plan.problems());
        }
        return plan;
    }

    private Watched begin(
            Actor actor, ContentType current, MigrationPlan plan, @Nullable String undoes) {
        var migration =
                new Migration(
                        ids.next(),
                        current.name(),
                        current.version(),
                        plan.after().version(),
                        plan.operations(),
                        undoes,
                        actor.username(),
                        clock.instant());
        types.migrate(actor, plan.after(), migration);
        audit.accept(begun(migration));
        return new Watched(migration, Optional.empty(), null);
    }

    private static AuditNote begun(Migration migration) {
        var detail = new HashMap<String, String>();
        detail.put("migration", migration.id());
        detail.put("fromVersion", String.valueOf(migration.fromVersion()));
        detail.put("toVersion", String.valueOf(migration.toVersion()));
        detail.put("operations", CanonicalJson.write(OperationTree.write(migration.operations())));
        if (migration.undoes() != null) {
            detail.put("undoes", migration.undoes());
        }
        return new AuditNote(
                "migration:" + migration.id(),
                migration.undoes() == null ? "type_migration" : "type_migration_undone",
                migration.actor(),
                null,
                null,
                migration.type(),
                migration.at(),
                detail);
    }
}
