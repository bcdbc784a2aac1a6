package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryShaper.Shaped;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Tries a plan on one entry after the other, and counts. */
final class Trial implements Witness {
    private static final int SAMPLES = 5;
    private static final int HOMELESS = 20;
    private static final int LONGEST = 500;

    private final MigrationPlan plan;
    private final Predicate<Entry> visible;
    private final List<Tally> tallies = new ArrayList<>();
    private long entries;
    private long changed;
    private @Nullable Entry current;

    /**
     * @param visible whether values of an entry may be shown
     */
    Trial(MigrationPlan plan, Predicate<Entry> visible) {
        this.plan = plan;
        this.visible = visible;
        plan.operations().forEach(_ -> tallies.add(new Tally()));
    }

    /** What one operation has come upon. */
    private static final class Tally {
        private final Set<EntryId> entries = new HashSet<>();
        private final List<DryRun.Sample> samples = new ArrayList<>();
        private final List<DryRun.Sample> homeless = new ArrayList<>();
        private long touched;
        private long values;
        private long kept;

        /** An entry is counted once, however many of its values change. */
        private void touch(EntryId id) {
            if (entries.add(id)) {
                touched++;
            }
        }
    }

    void on(Shaped entry) {
        current = entry.entry();
        tallies.forEach(tally -> tally.entries.clear());
        Reshaping.of(
                plan,
                index -> "trial-" + index,
                EntryShapes.shape(entry.entry(), entry.attic()),
                this);
        entries++;
        changed += tallies.stream().anyMatch(tally -> !tally.entries.isEmpty()) ? 1 : 0;
    }

    @Override
    public void changed(int operation, Sight sight) {
        var tally = seen(operation);
        tally.values++;
        if (tally.samples.size() < SAMPLES) {
            sample(sight, null, tally.samples);
        }
    }

    @Override
    public void kept(int operation, Sight sight, String why) {
        var tally = seen(operation);
        tally.kept++;
        if (tally.homeless.size() < HOMELESS) {
            sample(sight, why, tally.homeless);
        }
    }

    private Tally seen(int operation) {
        var tally = tallies.get(operation);
        if (current != null) {
            tally.touch(current.id());
        }
        return tally;
    }

    private void sample(Sight sight, @Nullable String why, List<DryRun.Sample> into) {
        if (current != null && visible.test(current)) {
            LocaleTag locale = sight.locale();
            into.add(
                    new DryRun.Sample(
                            current.id(),
                            locale == null ? null : locale.value(),
                            sight.pointer(),
                            shown(sight.before()),
                            shown(sight.after()),
                            why));
        }
    }

    /** Long texts are cut, so that an answer stays readable. */
    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text && text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…"
                : value;
    }

    DryRun result() {
        var effects = new ArrayList<DryRun.Effect>();
        for (int i = 0; i < tallies.size(); i++) {
            var tally = tallies.get(i);
            effects.add(
                    new DryRun.Effect(
                            plan.operations().get(i),
                            tally.touched,
                            tally.values,
                            tally.kept,
                            tally.samples,
                            tally.homeless));
        }
        return new DryRun(plan.before(0), plan.after(), entries, changed, effects);
    }
}
