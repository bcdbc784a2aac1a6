package org.banyancms.media.rendition;

import java.time.Clock;
import java.util.Map;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.UsageStore;
import org.banyancms.media.file.FileFamily;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who may fetch what. Everyone: what something live shows, while rights and consents hold. Whoever
 * has a signature: what it opens. To all others there is no such thing.
 */
public final class ReaderAccess {
    private final AssetStore assets;
    private final UsageStore usages;
    private final MediaLinks links;
    private final Clock clock;

    public ReaderAccess(AssetStore assets, UsageStore usages, MediaLinks links, Clock clock) {
        this.assets = assets;
        this.usages = usages;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A signature as an address gives it.
     *
     * @param expires second of the epoch
     * @param signature in URL-safe base64
     */
    public record Given(long expires, String signature) {}

    /**
     * The asset that an address names, in its current or a former version.
     *
     * @throws ProblemException {@code rendition_not_found} when there is none
     */
    public Asset asset(AssetId id, String version) {
        return assets.find(id)
                .filter(asset ->
                        asset.version().equals(version) || asset.formerVersions().contains(version))
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Lets a reader pass to a file or a rendition.
     *
     * @param name the rendition, null for the file itself
     * @throws ProblemException {@code rendition_not_found} or {@code link_not_valid}
     */
    public void admit(Asset asset, @Nullable RenditionName name, @Nullable Given given) {
        if (given == null) {
            if ((name != null && !name.preset()) || !isPublic(asset)) {
                throw notFound(asset.id());
            }
            return;
        }
        boolean opens =
                name == null || name.preset()
                        ? links.opensPresets(asset, given.expires(), given.signature())
                        : links.opensForm(asset, name, given.expires(), given.signature());
        if (!opens) {
            throw ProblemException.of(MediaProblem.LINK_NOT_VALID);
        }
    }

    /** Whether anyone may fetch it now. Captions go with the film that has them. */
    public boolean isPublic(Asset asset) {
        boolean shown =
                usages.isUsed(asset.id())
                        || (asset.file().kind().family() == FileFamily.TEXT_TRACK
                                && assets.withTrack(asset.id()).stream()
                                        .anyMatch(film -> usages.isUsed(film.id())));
        return shown && asset.mayBeShownAt(clock.instant());
    }

    static ProblemException notFound(AssetId id) {
        return ProblemException.of(MediaProblem.RENDITION_NOT_FOUND, Map.of("asset", id.value()));
    }
}
