package org.banyancms.core.preview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.ReleaseItem;

/** What will be public after releases that are scheduled: on top of what is public now. */
final class PlannedView implements View {
    private final View live;
    private final View drafts;
    private final Map<Place, Plan> plans = new LinkedHashMap<>();

    private record Place(EntryId entry, LocaleTag locale) {}

    private record Plan(ReleaseItem item, String release) {
        boolean brings() {
            return item.action() != GateAction.UNPUBLISH;
        }
    }

    /**
     * @param releases those that will have been launched, in any order
     */
    PlannedView(View live, View drafts, List<Release> releases) {
        this.live = live;
        this.drafts = drafts;
        var order =
                Comparator.comparing(Release::at, Comparator.nullsFirst(Comparator.naturalOrder()));
        releases.stream().sorted(order.thenComparing(Release::id)).forEach(this::plan);
    }

    private void plan(Release release) {
        for (var item : release.items()) {
            plans.put(new Place(item.entry(), item.locale()), new Plan(item, release.name()));
        }
    }

    @Override
    public Optional<Preview> find(EntryId entry, LocaleTag locale) {
        var plan = plans.get(new Place(entry, locale));
        var found =
                plan == null
                        ? live.find(entry, locale)
                        : plan.brings() ? planned(plan) : Optional.<Preview>empty();
        return found.map(preview -> among(preview, locales(entry)));
    }

    private Optional<Preview> planned(Plan plan) {
        return drafts.find(plan.item().entry(), plan.item().locale())
                .map(draft ->
                        new Preview(
                                Preview.Kind.PLANNED,
                                draft.variant(),
                                draft.locales(),
                                draft.stage(),
                                plan.release()));
    }

    private static Preview among(Preview preview, List<LocaleTag> locales) {
        return new Preview(
                preview.kind(), preview.variant(), locales, preview.stage(), preview.release());
    }

    @Override
    public List<LocaleTag> locales(EntryId entry) {
        var locales = new TreeSet<>(live.locales(entry));
        plans.forEach((place, plan) -> {
            if (place.entry().equals(entry) && plan.brings()) {
                locales.add(place.locale());
            } else if (place.entry().equals(entry)) {
                locales.remove(place.locale());
            }
        });
        return List.copyOf(locales);
    }

    @Override
    public Optional<EntryId> bySlug(LocaleTag locale, String slug) {
        return coming(locale, Set.of())
                .filter(preview -> preview.variant().slug().equals(slug))
                .map(preview -> preview.variant().entry())
                .findFirst()
                .or(() -> live.bySlug(locale, slug));
    }

    private Stream<Preview> coming(LocaleTag locale, Set<String> types) {
        return plans.keySet().stream()
                .filter(place -> place.locale().equals(locale))
                .flatMap(place -> find(place.entry(), locale).stream())
                .filter(preview -> types.isEmpty() || types.contains(preview.variant().type()));
    }

    /** All that is to come stands on the first page. */
    @Override
    public Page page(LocaleTag locale, Set<String> types, String after, int limit) {
        var rest = live.page(locale, types, after, limit);
        var coming = after.isEmpty() ? coming(locale, types) : Stream.<Preview>empty();
        var staying =
                rest.shown().stream()
                        .filter(shown ->
                                !plans.containsKey(new Place(shown.variant().entry(), locale)));
        return new Page(Stream.concat(coming, staying).toList(), rest.after());
    }
}
