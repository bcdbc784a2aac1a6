package org.banyancms.media.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.file.Announced;
import org.banyancms.media.importing.reading.EmbeddedPicture;
import org.banyancms.media.problem.MediaProblem;

/**
 * Makes a document's pictures assets, through the same checks as every upload. One that is there
 * already is used again; one that the house does not take is left out.
 */
public final class PictureIntake {
    private final Intake intake;
    private final AssetDesk desk;
    private final IdSource ids;

    public PictureIntake(Intake intake, AssetDesk desk, IdSource ids) {
        this.intake = intake;
        this.desk = desk;
        this.ids = ids;
    }

    /** The asset of each mark. */
    Map<String, String> take(Actor actor, ImportOrder order, Proposal proposal) throws IOException {
        var assets = new HashMap<String, String>();
        for (var picture : proposal.pictures()) {
            try {
                var asset = taken(actor, order.owner(), picture);
                describe(actor, asset, order.locale(), picture);
                assets.put(picture.mark(), asset.id().value());
            } catch (ProblemException refused) {
                known(refused, picture, proposal, assets);
            }
        }
        return assets;
    }

    private static void known(
            ProblemException refused,
            EmbeddedPicture picture,
            Proposal proposal,
            Map<String, String> assets) {
        if (refused.kind() == MediaProblem.ASSET_EXISTS) {
            proposal.findings().note("picture_known", picture.name());
            assets.put(picture.mark(), String.valueOf(refused.members().get("asset")));
            return;
        }
        switch (refused.kind().category()) {
            case INVALID, UNSUPPORTED, TOO_LARGE, MALFORMED ->
                    proposal.findings()
                            .note("picture_refused", picture.name() + ": " + refused.kind().code());
            default -> throw refused;
        }
    }

    private Asset taken(Actor actor, OrganisationCode organisation, EmbeddedPicture picture)
            throws IOException {
        var announced = new Announced(picture.name(), null);
        var upload = new Intake.Upload(announced, organisation, false, false);
        try (var content = picture.content().open()) {
            return intake.take(actor, new AssetId(ids.next()), upload, content);
        }
    }

    private void describe(Actor actor, Asset asset, LocaleTag locale, EmbeddedPicture picture) {
        if (picture.alt() != null || picture.caption() != null) {
            var texts = new AssetTexts(picture.alt(), picture.caption(), false, null);
            desk.describe(actor, asset.id(), _ -> asset.revision(), locale, texts);
        }
    }
}
