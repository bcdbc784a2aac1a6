package org.banyancms.media.gate;

import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetStore;

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
        var level = level(context);
        var texts = asset.texts(context.variant().locale());
        switch (asset.file().kind().family()) {
            case PICTURE -> {
                if (texts.alt() == null && !texts.decorative()) {
                    report.add(level, "alt");
                }
            }
            case FILM, SOUND -> {
                var track = asset.presentation().tracks().get(context.variant().locale());
                if (texts.transcript() == null && (track == null || !isThere(track.asset()))) {
                    report.add(level, "captions");
                }
            }
            case TEXT_TRACK, DOCUMENT -> {
                // read aloud as they are
            }
        }
    }

    private static GateLevel level(GateContext context) {
        boolean onlySocial =
                !context.channels().isEmpty()
                        && context.channels().stream().allMatch(channel -> channel.social());
        return onlySocial ? GateLevel.WARN : GateLevel.BLOCK;
    }
}
