package org.banyancms.media.gate;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.asset.UsageClass;

/**
 * G06: people who can be known in a file agree to being shown so. Crowds at public events may be
 * waived.
 */
public final class ConsentGate extends AssetGate {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public ConsentGate(AssetStore assets) {
        super("G06", "III.12-e", assets);
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        if (asset.consents().isEmpty()) {
            var depicted = asset.presentation().depicted();
            if (depicted == Depicted.PEOPLE) {
                report.add(GateLevel.BLOCK, "missing");
            } else if (depicted == Depicted.CROWD) {
                report.add(GateLevel.WAIVABLE, "crowd");
            }
            return;
        }
        new TreeMap<>(asset.consents()).values().forEach(consent -> look(consent, context, report));
    }

    private static void look(Consent consent, GateContext context, Report report) {
        var who = Map.<String, Object>of("subject", consent.subject());
        if (consent.withdrawnBy(context.at())) {
            report.add(GateLevel.BLOCK, "withdrawn", who);
            return;
        }
        var day = context.at().atZone(VIETNAM).toLocalDate();
        if (consent.validTo() != null && day.isAfter(consent.validTo())) {
            report.add(GateLevel.BLOCK, "ended", who);
        }
        if (consent.minor() && consent.guardian() == null) {
            report.add(GateLevel.BLOCK, "guardian", who);
        }
        lookAtUse(consent, context, report);
    }

    private static void lookAtUse(Consent consent, GateContext context, Report report) {
        var level = consent.kind() == Consent.Kind.CROWD ? GateLevel.WAIVABLE : GateLevel.BLOCK;
        for (var channel : context.channels()) {
            if (!agreesTo(consent, channel)) {
                var params =
                        Map.<String, Object>of(
                                "subject", consent.subject(),
                                "channel", channel.name(),
                                "use", channel.use());
                report.add(level, "purpose", params);
            }
        }
    }

    private static boolean agreesTo(Consent consent, ChannelTarget channel) {
        return UsageClass.ofWord(channel.use()).filter(consent.purposes()::contains).isPresent();
    }
}
