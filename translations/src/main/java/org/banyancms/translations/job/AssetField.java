package org.banyancms.translations.job;

import java.util.Optional;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * A text of an asset as a field of the job.
 *
 * @param asset the asset
 * @param part which of its texts
 */
record AssetField(AssetId asset, Part part) {

    private static final String PREFIX = "assets/";

    /** The texts of an asset. */
    enum Part {
        ALT("/alt"),
        CAPTION("/caption");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }

        @Nullable String in(AssetCatalog.Texts texts) {
            return this == ALT ? texts.alt() : texts.caption();
        }

        AssetCatalog.Texts put(String text, AssetCatalog.Texts texts) {
            return this == ALT
                    ? new AssetCatalog.Texts(text, texts.caption(), texts.decorative())
                    : new AssetCatalog.Texts(texts.alt(), text, texts.decorative());
        }
    }

    static boolean isOne(String field) {
        return field.startsWith(PREFIX);
    }

    static Optional<AssetField> of(String field) {
        for (Part part : Part.values()) {
            if (field.startsWith(PREFIX) && field.endsWith(part.suffix)) {
                var id = field.substring(PREFIX.length(), field.length() - part.suffix.length());
                return Optional.of(new AssetField(new AssetId(id), part));
            }
        }
        return Optional.empty();
    }

    String name() {
        return PREFIX + asset + part.suffix;
    }
}
