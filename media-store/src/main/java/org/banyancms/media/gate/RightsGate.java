package org.banyancms.media.gate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.Rights;
import org.banyancms.media.asset.UsageClass;

/**
 * G05: every file has rights that are in force until the planned end of its display and cover what
 * its channels do with it and where, and a credit line. What is public is shown everywhere, so
 * rights for some countries alone are for places to practise.
 */
public final class RightsGate extends AssetGate {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> KOGL_4 = List.of("KOGL", "4");
    private static final String EVERYWHERE = "worldwide";

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
        if (rights.alterationAllowed() && forbidsChange(rights.licence())) {
            var licence = Map.<String, Object>of("licence", rights.licence());
            report.add(GateLevel.BLOCK, "alteration", licence);
        }
        lookAtEnd(rights, context, report);
        lookAtUse(rights, context, report);
        lookAtPlace(rights, context, report);
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

    /**
     * Licences of which no altered copy may be shown: no cropping, no renditions by focal point.
     */
    private static boolean forbidsChange(String licence) {
        var words = List.of(licence.toUpperCase(Locale.ROOT).split("[-_ ]"));
        return words.contains("ND") || words.equals(List.of("KOGL", "3")) || words.equals(KOGL_4);
    }

    /** Rights that end before the display does; without a planned end somebody must remember. */
    private static void lookAtEnd(Rights rights, GateContext context, Report report) {
        var day = context.at().atZone(VIETNAM).toLocalDate();
        if (rights.validTo() == null || rights.endedOn(day)) {
            return;
        }
        var last = Map.<String, Object>of("day", rights.validTo().toString());
        var end = context.entry().shared().text("expiresAt").map(OffsetDateTime::parse);
        if (end.isEmpty()) {
            report.add(GateLevel.WARN, "noEnd", last);
        } else if (rights.endedOn(
                end.get().minusNanos(1).atZoneSameInstant(VIETNAM).toLocalDate())) {
            report.add(GateLevel.BLOCK, "endsFirst", last);
        }
    }

    private static void lookAtPlace(Rights rights, GateContext context, Report report) {
        if (rights.territory().equalsIgnoreCase(EVERYWHERE)) {
            return;
        }
        context.channels().stream()
                .filter(channel -> !channel.sandbox())
                .forEach(channel ->
                        report.add(
                                GateLevel.BLOCK,
                                "territory",
                                Map.of(
                                        "channel", channel.name(),
                                        "territory", rights.territory())));
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
