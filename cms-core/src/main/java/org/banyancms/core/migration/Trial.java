package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryShaper.Shaped;
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

    void on(Shaped entry) {
        current = entry.entry();
        tallies.forEach(Tally::next);
        var shape = EntryShapes.shape(entry.entry(), entry.attic());
        Reshaping.of(plan, index -> "trial-" + index, shape, this);
        entries++;
        changed += tallies.stream().anyMatch(Tally::isTouched) ? 1 : 0;
    }

    @Override
    public void changed(int operation, Sight sight) {
        var entry = Objects.requireNonNull(current);
        var samples = tallies.get(operation).changed(entry.id());
        sample(entry, sight, null, samples, SAMPLES);
    }

    @Override
    public void kept(int operation, Sight sight, String why) {
        var entry = Objects.requireNonNull(current);
        var homeless = tallies.get(operation).kept(entry.id());
        sample(entry, sight, why, homeless, HOMELESS);
    }

    private void sample(
            Entry entry, Sight sight, @Nullable String why, List<Sample> into, int most) {
        if (into.size() < most && visible.test(entry)) {
            var before = shown(sight.before());
            var after = shown(sight.after());
            into.add(new Sample(entry.id(), sight.locale(), sight.pointer(), before, after, why));
        }
    }

    /** Long texts are cut, so that an answer stays readable. */
    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text && text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…"
                : value;
    }

    DryRun result() {
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < tallies.size(); i++) {
            effects.add(tallies.get(i).effect(plan.operations().get(i)));
        }
        return new DryRun(plan.before(0), plan.after(), entries, changed, effects);
    }
}
