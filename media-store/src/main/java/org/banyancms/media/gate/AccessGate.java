package org.banyancms.media.gate;

import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.file.FileFamily;

/**
 * G08: whoever cannot see or hear gets the same in the variant's language: alternative texts,
 * captions, transcripts. Only social channels may go without.
 */
public final class AccessGate extends AssetGate {

    public AccessGate(AssetStore assets) {
        super("G08", "TT 26/2020", assets);
    }

    @Override
    void look(Asset asset, GateContext context, Report report) {
        var texts = asset.texts(context.variant().locale());
        var family = asset.file().kind().family();
        boolean seen = family == FileFamily.PICTURE;
        boolean heard = family == FileFamily.FILM || family == FileFamily.SOUND;
        if (seen && texts.alt() == null && !texts.decorative()) {
            report.add(level(context), "alt");
        }
        var track = asset.presentation().tracks().get(context.variant().locale());
        boolean captioned = track != null && isThere(track.asset());
        if (heard && texts.transcript() == null && !captioned) {
            report.add(level(context), "captions");
        }
    }

    private static GateLevel level(GateContext context) {
        return context.onlySocial() ? GateLevel.WARN : GateLevel.BLOCK;
    }
}
