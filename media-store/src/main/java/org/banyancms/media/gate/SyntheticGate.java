package org.banyancms.media.gate;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;

/**
 * G15: somebody has said how a picture, film or sound came to be; what a machine has made or
 * altered says so to the reader, in the caption of the reader's language, and is no evidence of
 * what an event or a place looked like. A stand-in shows nothing real anyway and needs no such
 * word.
 */
public final class SyntheticGate extends AssetGate {
    private static final Set<String> SYNTHETIC =
            Set.of(
                    "trainedAlgorithmicMedia",
                    "compositeWithTrainedAlgorithmicMedia",
                    "compositeSynthetic",
                    "algorithmicMedia");

    /** Kinds whose pictures say what was or what is there. */
    private static final Set<String> DOCUMENTARY = Set.of("event", "place", "photo-story");

    private static final Pattern LABEL =
            Pattern.compile(
                    "\\bAI\\b|\\bIA\\b|trí tuệ nhân tạo|artificial intelligence|人工智能|人工智慧|人工知能|인공지능|"
                            + "intelligence artificielle|ປັນຍາປະດິດ|ปัญญาประดิษฐ์",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    public SyntheticGate(AssetStore assets) {
        super("G15", "II.5-c", assets);
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        var source = asset.presentation().digitalSourceType();
        if (source == null) {
            if (isShown(asset) && !asset.presentation().standIn()) {
                report.add(GateLevel.BLOCK, "unset");
            }
            return;
        }
        if (SYNTHETIC.contains(source)) {
            lookAtMade(asset, source, context, report);
        }
    }

    private static boolean isShown(Asset asset) {
        return switch (asset.file().kind().family()) {
            case PICTURE, FILM, SOUND -> true;
            case TEXT_TRACK, DOCUMENT -> false;
        };
    }

    private static void lookAtMade(Asset asset, String source, GateContext context, Report report) {
        if (DOCUMENTARY.contains(context.type().name())) {
            report.add(GateLevel.BLOCK, "evidence", Map.of("source", source));
        }
        var caption = asset.texts(context.variant().locale()).caption();
        if (caption == null || !LABEL.matcher(caption).find()) {
            report.add(GateLevel.BLOCK, "label", Map.of("source", source));
        }
    }
}
