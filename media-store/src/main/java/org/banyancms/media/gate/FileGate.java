package org.banyancms.media.gate;

import java.util.Map;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.rendition.Renditions;

/**
 * G07: every file is there, and safe copies of it can be made: nothing private goes out because
 * nothing can be taken out.
 */
public final class FileGate extends AssetGate {
    private final Renditions renditions;

    public FileGate(AssetStore assets, Renditions renditions) {
        super("G07", "II.5-c", assets);
        this.renditions = renditions;
    }

    @Override
    void missing(Report report) {
        report.add(GateLevel.BLOCK, "missing");
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        if (asset.file().isPicture() && !renditions.canShow(asset)) {
            report.add(GateLevel.BLOCK, "type", Map.of("type", asset.file().kind().mediaType()));
        }
    }
}
