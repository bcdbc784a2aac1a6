package org.banyancms.media.gate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.UsageClass;

/**
 * G05: every file has rights that are in force and cover what its channels do with it, and a credit
 * line.
 */
public final class RightsGate extends AssetGate {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public RightsGate(AssetStore assets) {
        super("G05", "III.12-e", assets);
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        var rights = asset.rights();
        if (rights == null) {
            report.add(GateLevel.BLOCK, "missing");
            return;
        }
        lookAtTime(rights, context.at().atZone(VIETNAM).toLocalDate(), report);
        if (rights.credit().isBlank()) {
            report.add(GateLevel.BLOCK, "credit");
        }
        lookAtUse(rights, context, report);
    }

    private static void lookAtTime(Rights rights, LocalDate day, Report report) {
        if (!rights.begunOn(day)) {
            var first = Map.<String, Object>of("day", String.valueOf(rights.validFrom()));
            report.add(GateLevel.BLOCK, "notYet", first);
        }
        if (rights.endedOn(day)) {
            var last = Map.<String, Object>of("day", String.valueOf(rights.validTo()));
            report.add(GateLevel.BLOCK, "ended", last);
        }
    }

    private static void lookAtUse(Rights rights, GateContext context, Report report) {
        for (var channel : context.channels()) {
            boolean covered =
                    UsageClass.ofWord(channel.use())
                            .filter(rights.usageClass()::covers)
                            .isPresent();
            if (!covered) {
                report.add(
                        GateLevel.BLOCK,
                        "usage",
                        Map.of(
                                "channel", channel.name(),
                                "use", channel.use(),
                                "allowed", rights.usageClass().word()));
            }
        }
    }
}
