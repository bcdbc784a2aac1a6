package org.banyancms.media.gate;

import java.util.Map;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;

/** G16: a picture that stands in for a real one reaches places to practise, and no other. */
public final class StandInGate extends AssetGate {

    public StandInGate(AssetStore assets) {
        super("G16", "II.5-a", assets);
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        if (asset.presentation().standIn()) {
            context.channels().stream()
                    .filter(channel -> !channel.sandbox())
                    .forEach(channel ->
                            report.add(
                                    GateLevel.BLOCK, "channel", Map.of("channel", channel.name())));
        }
    }
}
