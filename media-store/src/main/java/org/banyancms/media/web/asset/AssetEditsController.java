package org.banyancms.media.web.asset;

import org.banyancms.core.access.Actor;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.MergePatch;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Assets: how they are shown, what is said of them, what may be done with them, who agrees. */
@RestController
@RequestMapping("/api/v1/media/assets/{id}")
class AssetEditsController {
    private final AssetDesk desk;
    private final AssetAnswers answers;
    private final MergePatch patches;

    AssetEditsController(AssetDesk desk, AssetAnswers answers, MergePatch patches) {
        this.desk = desk;
        this.answers = answers;
        this.patches = patches;
    }

    @PatchMapping
    ResponseEntity<AssetAnswer> patch(
            Actor actor, @PathVariable AssetId id, IfMatch seen, @RequestBody JsonNode patch) {
        var current = PresentationBody.of(desk.read(actor, id).presentation());
        patches.apply(current, patch, PresentationBody.class).read();
        var paths = patch.propertyNames().stream().map(name -> "/" + name).toList();
        return answer(
                desk.present(
                        actor,
                        id,
                        seen::against,
                        shown ->
                                patches.apply(
                                                PresentationBody.of(shown),
                                                patch,
                                                PresentationBody.class)
                                        .read(),
                        paths));
    }

    @PutMapping("/locales/{locale}")
    ResponseEntity<AssetAnswer> describe(
            Actor actor,
            @PathVariable AssetId id,
            @PathVariable LocaleTag locale,
            IfMatch seen,
            @RequestBody TextsBody texts) {
        return answer(desk.describe(actor, id, seen::against, locale, texts.read()));
    }

    @PutMapping("/rights")
    ResponseEntity<AssetAnswer> clear(
            Actor actor, @PathVariable AssetId id, IfMatch seen, @RequestBody RightsBody rights) {
        return answer(desk.clear(actor, id, seen::against, asset -> rights.read(asset.metadata())));
    }

    @PutMapping("/consents/{number}")
    ResponseEntity<AssetAnswer> consent(
            Actor actor,
            @PathVariable AssetId id,
            @PathVariable int number,
            IfMatch seen,
            @RequestBody ConsentBody consent) {
        return answer(desk.consent(actor, id, seen::against, number, consent.read(number)));
    }

    private ResponseEntity<AssetAnswer> answer(Asset asset) {
        return AssetsController.answer(answers, asset);
    }
}
