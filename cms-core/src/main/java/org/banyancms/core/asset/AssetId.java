package org.banyancms.core.asset;

/**
 * Identity of an asset: a picture, a film, a sound or a document.
 *
 * @param value opaque, sortable by creation
 */
public record AssetId(String value) {
    public AssetId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an asset id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
