package org.banyancms.media.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;

/**
 * A gate that looks at each asset that a variant shows. Removals pass: they never wait for a
 * picture.
 */
abstract class AssetGate implements PublishGate {
    private final String code;
    private final String clause;
    private final AssetStore assets;

    AssetGate(String code, String clause, AssetStore assets) {
        this.code = code;
        this.clause = clause;
        this.assets = assets;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        if (context.action() != GateAction.UNPUBLISH) {
            context.assets().stream()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .forEach(id -> check(id, new Report(context, id, findings)));
        }
        return findings;
    }

    private void check(AssetId id, Report report) {
        assets.find(id)
                .ifPresentOrElse(
                        asset -> look(asset, report.context(), report), () -> missing(report));
    }

    /** Looks at one asset and reports what stands against it. */
    abstract void look(Asset asset, GateContext context, Report report);

    /** Reports an asset that there is not; only one gate speaks of it. */
    void missing(Report report) {}

    /** The asset that another one names, such as captions. */
    final boolean isThere(AssetId id) {
        return assets.find(id).isPresent();
    }

    /** Where findings of one asset are put down. */
    final class Report {
        private final GateContext context;
        private final AssetId asset;
        private final List<Finding> findings;

        private Report(GateContext context, AssetId asset, List<Finding> findings) {
            this.context = context;
            this.asset = asset;
            this.findings = findings;
        }

        private GateContext context() {
            return context;
        }

        void add(GateLevel level, String reason) {
            add(level, reason, Map.of());
        }

        void add(GateLevel level, String reason, Map<String, Object> more) {
            var params = new LinkedHashMap<String, Object>(more);
            params.put("asset", asset.value());
            params.put("locale", context.variant().locale().value());
            findings.add(
                    new Finding(
                            code,
                            level,
                            AssetPlaces.pointer(context, asset),
                            context.variant().locale(),
                            reason,
                            params,
                            clause));
        }
    }
}
