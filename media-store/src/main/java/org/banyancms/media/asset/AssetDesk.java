package org.banyancms.media.asset;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/**
 * Reading and writing assets as people do: with permission, and on the revision that they have
 * seen.
 */
public final class AssetDesk {
    private final AssetStore assets;
    private final UsageStore usages;
    private final Clock clock;

    public AssetDesk(AssetStore assets, UsageStore usages, Clock clock) {
        this.assets = assets;
        this.usages = usages;
        this.clock = clock;
    }

    /** An asset, for someone who may read. */
    public Asset read(Actor actor, AssetId id) {
        var asset = existing(id);
        actor.require(Permission.READ_CONTENT, asset.organisation(), null);
        return asset;
    }

    /** Where an asset is shown, for someone who may read. */
    public List<Usage> usages(Actor actor, AssetId id) {
        return usages.usages(read(actor, id).id());
    }

    /** Assets, newest first, for someone who may read. */
    public List<Asset> find(Actor actor, AssetQuery query) {
        actor.require(Permission.READ_CONTENT, query.organisation(), null);
        return assets.find(query);
    }

    /** Changes how an asset is shown. */
    public Asset present(
            Actor actor,
            AssetId id,
            LongUnaryOperator seen,
            UnaryOperator<Presentation> change,
            List<String> paths) {
        var asset = existing(id);
        actor.require(Permission.EDIT_ASSET, asset.organisation(), null);
        return edit(
                asset,
                seen,
                actor,
                paths,
                now -> now.withPresentation(change.apply(now.presentation())));
    }

    /** Clears an asset's rights. */
    public Asset clear(Actor actor, AssetId id, LongUnaryOperator seen, Rights rights) {
        return clear(actor, id, seen, _ -> rights);
    }

    /**
     * Clears an asset's rights.
     *
     * @param reading gives the rights; asked only of those who may clear any
     */
    public Asset clear(
            Actor actor, AssetId id, LongUnaryOperator seen, Function<Asset, Rights> reading) {
        var asset = existing(id);
        actor.require(Permission.EDIT_RIGHTS, asset.organisation(), null);
        var rights = reading.apply(asset);
        return edit(asset, seen, actor, List.of("/rights"), now -> now.withRights(rights));
    }

    /** Writes down a consent, or that it was withdrawn. */
    public Asset consent(
            Actor actor, AssetId id, LongUnaryOperator seen, int number, Consent consent) {
        var asset = existing(id);
        actor.require(Permission.EDIT_ASSET, asset.organisation(), null);
        return edit(
                asset,
                seen,
                actor,
                List.of("/consents/" + number),
                now -> now.withConsent(number, consent));
    }

    /** Says what is said of an asset in a language. */
    public Asset describe(
            Actor actor, AssetId id, LongUnaryOperator seen, LocaleTag locale, AssetTexts texts) {
        var asset = existing(id);
        actor.require(Permission.EDIT_ASSET, asset.organisation(), locale);
        return edit(
                asset,
                seen,
                actor,
                List.of("/texts/" + locale),
                now -> now.withTexts(locale, texts));
    }

    /**
     * The same, as an approved translation does: whoever may review translations into the language
     * may.
     */
    public Asset translated(
            Actor actor, AssetId id, LongUnaryOperator seen, LocaleTag locale, AssetTexts texts) {
        var asset = existing(id);
        if (!actor.may(Permission.EDIT_ASSET, asset.organisation(), locale)) {
            actor.require(Permission.REVIEW_TRANSLATION, null, locale);
        }
        return edit(
                asset,
                seen,
                actor,
                List.of("/texts/" + locale),
                now -> now.withTexts(locale, texts));
    }

    private Asset existing(AssetId id) {
        return assets.find(id).orElseThrow(() -> notFound(id));
    }

    /** The refusal of an asset that there is not. */
    public static ProblemException notFound(AssetId id) {
        return ProblemException.of(MediaProblem.ASSET_NOT_FOUND, Map.of("asset", id.value()));
    }

    /**
     * Writes the next revision.
     *
     * @param seen gives the revision that the change was made on, of the current one
     */
    private Asset edit(
            Asset read,
            LongUnaryOperator seen,
            Actor actor,
            List<String> paths,
            UnaryOperator<Asset> change) {
        var current = read;
        while (true) {
            long made = seen.applyAsLong(current.revision());
            if (made != current.revision()) {
                throw stale(current, made);
            }
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var next = change.apply(current).following(current, at, actor.username(), paths);
            if (assets.replace(next, current.revision())) {
                return next;
            }
            current = existing(read.id());
        }
    }

    private static ProblemException stale(Asset current, long seen) {
        var paths = new TreeSet<String>();
        current.edits().stream()
                .filter(edit -> edit.revision() > seen)
                .forEach(edit -> paths.addAll(edit.paths()));
        return ProblemException.of(
                        CoreProblem.STALE_REVISION,
                        Map.of("yours", seen, "current", current.revision()))
                .with(
                        Map.of(
                                "currentRevision",
                                current.revision(),
                                "changedPaths",
                                List.copyOf(paths)));
    }
}
